package dev.pujiang.intake.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;

/**
 * Encrypts what must not be readable in the database (R-PRIVACY): authenticated, and bound to the row and field it belongs to, so
 * that a ciphertext moved elsewhere does not decrypt. Ciphertexts of every key of the keyset are read, the primary key writes.
 */
@ApplicationScoped
public class PersonalData {
    static final String KEY = "intake.personal-data.keyset";
    /** Tink writes a version byte and the key's id before a ciphertext. */
    private static final int PREFIX_LENGTH = 5;
    private static final byte TINK = 1;

    private final Aead aead;
    private final byte[] primaryPrefix;

    @Inject
    PersonalData(PersonalDataConfig config) {
        this(KeysetFile.read(config.keyset(), KEY));
    }

    PersonalData(KeysetHandle keys) {
        try {
            AeadConfig.register();
            aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw KeysetFile.refused(KEY, "not a keyset for AEAD");
        }
        primaryPrefix = ByteBuffer.allocate(PREFIX_LENGTH).put(TINK).putInt(keys.getPrimary().getId()).array();
    }

    /**
     * @param text what to encrypt; null stays null
     * @param row the id of the row
     * @param field name of the column
     */
    public byte[] seal(String text, Object row, String field) {
        return text == null ? null : seal(text.getBytes(StandardCharsets.UTF_8), binding(row, field));
    }

    /** What was sealed for the same row and field; refuses anything else. */
    public String open(byte[] sealed, Object row, String field) {
        return sealed == null ? null : new String(open(sealed, binding(row, field)), StandardCharsets.UTF_8);
    }

    /** The same text under the primary key. */
    public byte[] renew(byte[] sealed, Object row, String field) {
        return isCurrent(sealed) ? sealed : seal(open(sealed, binding(row, field)), binding(row, field));
    }

    /** The first bytes of everything the primary key has sealed: by them a query finds what is still to be renewed. */
    public byte[] currentPrefix() {
        return primaryPrefix.clone();
    }

    boolean isCurrent(byte[] sealed) {
        return sealed == null || Arrays.equals(sealed, 0, PREFIX_LENGTH, primaryPrefix, 0, PREFIX_LENGTH);
    }

    private byte[] seal(byte[] text, byte[] binding) {
        try {
            return aead.encrypt(text, binding);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    private byte[] open(byte[] sealed, byte[] binding) {
        try {
            return aead.decrypt(sealed, binding);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(e);
        }
    }

    private static byte[] binding(Object row, String field) {
        return (row + "/" + field).getBytes(StandardCharsets.UTF_8);
    }

    /** No key fits, or the ciphertext was changed or moved. */
    public static final class SealBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealBroken(GeneralSecurityException cause) {
            super(cause);
        }
    }
}
