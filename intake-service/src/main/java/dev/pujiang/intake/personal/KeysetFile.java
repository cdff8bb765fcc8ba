package dev.pujiang.intake.personal;

import dev.pujiang.edge.startup.Fault;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/** Reads a keyset; a file that is missing or no keyset stops the service at its start, with the key and the file's name. */
final class KeysetFile {

    private KeysetFile() {}

    static KeysetHandle read(Path file, String key) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw refused(key, "not a readable Tink keyset (JSON): " + file);
        }
    }

    static ConfigurationException refused(String key, String what) {
        return new Fault(key, what).refusal();
    }
}
