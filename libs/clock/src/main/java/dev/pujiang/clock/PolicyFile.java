package dev.pujiang.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The text of a policy file.
 *
 * @param name for the faults
 * @param yaml the whole file; only {@code config_ordinal}, {@code policy.id} and {@code policy.clocks} are looked at
 */
public record PolicyFile(String name, String yaml) {

    /** @throws IOException if it cannot be read as UTF-8 */
    public static PolicyFile at(Path path) throws IOException {
        return new PolicyFile(path.getFileName().toString(), Files.readString(path));
    }
}
