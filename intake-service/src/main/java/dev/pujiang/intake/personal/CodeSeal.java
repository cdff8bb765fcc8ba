package dev.pujiang.intake.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.MacConfig;

/** Keyed hashes of query codes: whoever has the database alone can neither read a code nor try codes out. */
@ApplicationScoped
public class CodeSeal {
    static final String KEY = "intake.personal-data.code-keyset";
    private final Mac mac;
    private final byte[] nobodys;

    @Inject
    CodeSeal(PersonalDataConfig config) {
        this(KeysetFile.read(config.codeKeyset(), KEY));
    }

    CodeSeal(KeysetHandle keys) {
        try {
            MacConfig.register();
            mac = keys.getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw KeysetFile.refused(KEY, "not a keyset for MAC");
        }
        nobodys = digest("", "");
    }

    public byte[] digest(String caseNumber, String code) {
        try {
            return mac.computeMac(message(caseNumber, code));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the digest is that of this code; takes the same time whatever the answer. */
    public boolean fits(byte[] digest, String caseNumber, String code) {
        try {
            mac.verifyMac(digest, message(caseNumber, code));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Spends the time of one comparison: for numbers that nobody has. */
    public void compareInVain(String caseNumber, String code) {
        fits(nobodys, caseNumber, code);
    }

    private static byte[] message(String caseNumber, String code) {
        return (caseNumber + "/" + code).getBytes(StandardCharsets.UTF_8);
    }
}
