package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to begin what the disk cannot hold: a database that meets a full disk halfway is harder to explain. */
public final class DiskSpace {

    private static final long MEBIBYTE = 1024L * 1024;

    private DiskSpace() {}

    /** @param needed mebibytes that must be free where the folder lies */
    public static void require(Path folder, long needed) {
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
        } catch (IOException e) {
            throw new LaunchFailure("Cannot tell how much disk space is left at " + folder + ": " + e, e);
        }
        if (free < needed) {
            throw new LaunchFailure("Too little disk space at " + folder + ": " + free + " MiB free, " + needed
                    + " MiB needed. Free some, or set PUJIANG_HOME to a folder on another disk.");
        }
    }
}
