package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder in which a system keeps everything between two runs. Files appear in it whole or not at all, so a launcher
 * killed at any moment leaves nothing half-written.
 *
 * @param home readable by its owner only
 */
public record StateFolder(Path home) {

    private static final FileAttribute<?> OWNER_FOLDER = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNER_FILE = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    public static StateFolder open(Path home) {
        StateFolder state = new StateFolder(home);
        try {
            Files.createDirectories(home);
            Files.createDirectories(state.logs());
            if (!Files.isDirectory(state.data())) {
                Files.createDirectory(state.data(), OWNER_FOLDER);
            }
        } catch (IOException e) {
            throw LaunchFailure.writing(home, e);
        }
        return state;
    }

    /** Databases, topics, secrets and keys: what {@code --fresh} forgets. */
    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Forgets all data; unpacked binaries and logs stay. */
    public void forget() {
        try {
            delete(data());
            Files.createDirectory(data(), OWNER_FOLDER);
        } catch (IOException e) {
            throw LaunchFailure.writing(data(), e);
        }
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    public static void write(Path file, String content) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(draft);
            Files.createFile(draft, OWNER_FILE);
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LaunchFailure.writing(file, e);
        }
    }

    /** Deletes a folder with all it holds; nothing there is fine. Links are removed, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
