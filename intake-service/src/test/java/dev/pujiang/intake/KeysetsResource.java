package dev.pujiang.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Keys of this test run: the keyset for personal data was rotated once, so that rows under the older key can be shown. */
public class KeysetsResource implements QuarkusTestResourceLifecycleManager {

    static final String BEFORE_ROTATION = "intake.test.keyset-before-rotation";

    @Override
    public Map<String, String> start() {
        try {
            AeadConfig.register();
            MacConfig.register();
            var before = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            var after = KeysetHandle.newBuilder(before).addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary())
                    .build();
            return Map.of("intake.personal-data.keyset", write(after), BEFORE_ROTATION, write(before),
                    "intake.personal-data.code-keyset",
                    write(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(KeysetHandle keys) throws GeneralSecurityException, IOException {
        Path file = Files.createTempFile("keyset", ".json");
        file.toFile().deleteOnExit();
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        return file.toString();
    }

    @Override
    public void stop() {}
}
