package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords and shared secrets of one system: each made up once, on first use, and kept with its data in a file that only
 * the owner can read.
 */
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    public Secrets(StateFolder state) {
        this.file = state.data().resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new LaunchFailure("Cannot read " + file + ": " + e, e);
            }
        }
    }

    /** The secret of that name: 48 hexadecimal digits, the same on every call and after every restart. */
    public synchronized String get(String name) {
        String secret = known.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            known.setProperty(name, secret);
            write();
        }
        return secret;
    }

    private void write() {
        StringWriter text = new StringWriter();
        try {
            known.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        StateFolder.write(file, text.toString());
    }
}
