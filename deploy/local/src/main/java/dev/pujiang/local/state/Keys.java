package dev.pujiang.local.state;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.pujiang.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The keys of one system, made once and kept in files that only the owner can read: the pair that signs petitioners'
 * tokens, and the Tink keysets that protect personal data and query codes.
 */
public final class Keys {

    private static final int RSA_BITS = 2048;
    private static final String PEM_HEAD = "-----BEGIN PRIVATE KEY-----\n";
    private static final String PEM_TAIL = "\n-----END PRIVATE KEY-----\n";

    private final Path folder;

    public Keys(StateFolder state) {
        this.folder = state.data().resolve("keys");
    }

    /** An RSA private key, PKCS #8 in PEM. */
    public Path signKey() {
        return once("petitioner-sign-key.pem", () -> {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return PEM_HEAD + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(key) + PEM_TAIL;
        });
    }

    /** The public half of {@link #signKey()}: base64 of its DER form, on one line. */
    public String publicKey() {
        try {
            String pem = Files.readString(signKey()).replace(PEM_HEAD, "").replace(PEM_TAIL, "");
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            PrivateKey key = rsa.generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
            RSAPrivateCrtKey parts = (RSAPrivateCrtKey) key;
            return Base64.getEncoder().encodeToString(
                    rsa.generatePublic(new RSAPublicKeySpec(parts.getModulus(), parts.getPublicExponent())).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchFailure("The signing key " + signKey() + " cannot be read: " + e, e);
        }
    }

    /** A Tink keyset (JSON) with one AES-256-GCM key for personal data. */
    public Path personalDataKeyset() {
        return once("personal-data-keyset.json", () -> {
            AeadConfig.register();
            return keyset(PredefinedAeadParameters.AES256_GCM);
        });
    }

    /** A Tink keyset (JSON) with one HMAC-SHA-256 key (256-bit tag) for query codes. */
    public Path queryCodeKeyset() {
        return once("query-code-keyset.json", () -> {
            MacConfig.register();
            return keyset(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
        });
    }

    private static String keyset(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(parameters),
                InsecureSecretKeyAccess.get());
    }

    private synchronized Path once(String name, Maker maker) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            try {
                StateFolder.write(file, maker.make());
            } catch (GeneralSecurityException e) {
                throw new LaunchFailure("Cannot make the key " + name + ": " + e, e);
            }
        }
        return file;
    }

    @FunctionalInterface
    private interface Maker {
        String make() throws GeneralSecurityException;
    }
}
