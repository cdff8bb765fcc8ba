package dev.pujiang.intake.personal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

/** Reads a keyset; a file that is missing or no keyset stops the service at its start, with the file's name. */
final class KeysetFile {

    private KeysetFile() {}

    static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysetRefused("not a readable Tink keyset: " + file, e);
        }
    }

    /** The keys are not there or not what they should be. */
    static final class KeysetRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeysetRefused(String message, Exception cause) {
            super(message, cause);
        }
    }
}
