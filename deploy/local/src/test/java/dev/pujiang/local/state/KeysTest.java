package dev.pujiang.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final byte[] TEXT = {1, 2, 3};

    @TempDir
    Path home;
    private Keys keys;

    @BeforeEach
    void open() {
        keys = new Keys(StateFolder.open(home));
    }

    @Test
    void thePublicKeyVerifiesWhatTheSignKeySigns() throws Exception {
        String pem = Files.readString(keys.signKey());
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        PrivateKey signKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
        PublicKey publicKey = rsa.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.publicKey())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(signKey);
        signature.update(TEXT);
        byte[] signed = signature.sign();

        signature.initVerify(publicKey);
        signature.update(TEXT);

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void keysetsCanBeReadByTinkAfterARestart() throws Exception {
        AeadConfig.register();
        MacConfig.register();
        Aead aead = read(keys.personalDataKeyset()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] sealed = aead.encrypt(TEXT, null);
        Keys later = new Keys(StateFolder.open(home));

        Aead again = read(later.personalDataKeyset()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        Mac mac = read(later.queryCodeKeyset()).getPrimitive(RegistryConfiguration.get(), Mac.class);

        assertThat(again.decrypt(sealed, null)).isEqualTo(TEXT);
        mac.verifyMac(mac.computeMac(TEXT), TEXT);
    }

    private static KeysetHandle read(Path file) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }
}
