package dev.pujiang.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of what is unpacked, as pinned in the parent POM and written into a resource by the build. */
final class Versions {

    static final String POSTGRES = read("postgres");
    static final String KEYCLOAK = read("keycloak");

    private Versions() {}

    private static String read(String name) {
        Properties versions = new Properties();
        try (InputStream resource = Versions.class.getResourceAsStream("/versions.properties")) {
            versions.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }
}
