package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** At most one launcher per state folder. The operating system frees the lock however the launcher ends. */
public final class InstanceLock implements AutoCloseable {

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or returns empty when another launcher has it. */
    public static Optional<InstanceLock> take(StateFolder state) {
        Path file = state.home().resolve("launcher.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // taken by another system in this very process
            }
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new InstanceLock(channel));
        } catch (IOException e) {
            throw LaunchFailure.writing(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot release the lock of the state folder: " + e, e);
        }
    }
}
