package dev.pujiang.routing.directory;

import dev.pujiang.routing.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files of one import.
 *
 * @param officials null if none are given; so {@code rules}
 */
record DirectoryFiles(CsvFile bodies, CsvFile posts, CsvFile officials, CsvFile rules) {

    static final String BODIES = "bodies.csv";
    static final String POSTS = "posts.csv";
    static final String OFFICIALS = "officials.csv";
    static final String RULES = "rules.csv";

    static DirectoryFiles in(Path folder) throws IOException {
        return new DirectoryFiles(file(folder, BODIES), file(folder, POSTS), optionalFile(folder, OFFICIALS),
                optionalFile(folder, RULES));
    }

    /** The same for the same content, whatever the dates of the files. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(bodies, posts, officials, rules).filter(Objects::nonNull).forEach(file -> {
                digest.update((file.name() + ' ' + file.content().length + '\n').getBytes());
                digest.update(file.content());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CsvFile file(Path folder, String name) throws IOException {
        return new CsvFile(name, Files.readAllBytes(folder.resolve(name)));
    }

    private static CsvFile optionalFile(Path folder, String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? file(folder, name) : null;
    }
}
