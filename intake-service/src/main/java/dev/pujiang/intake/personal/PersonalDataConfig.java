package dev.pujiang.intake.personal;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** Where the keys for personal data lie. */
@ConfigMapping(prefix = "intake.personal-data")
public interface PersonalDataConfig {
    /** File with a Tink keyset (JSON) for AEAD; the primary key encrypts, the others still decrypt. */
    Path keyset();

    /** File with a Tink keyset (JSON) for MAC, over query codes. */
    Path codeKeyset();

    /** Rows that one transaction of the re-encryption takes on. */
    @WithDefault("500")
    @Positive
    int reEncryptionBatch();

    /** Transactions that one call of the re-encryption runs at most. */
    @WithDefault("40")
    @Positive
    int reEncryptionBatches();
}
