package dev.pujiang.intake.personal;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the keys for personal data lie. */
@ConfigMapping(prefix = "intake.personal-data")
interface PersonalDataConfig {
    /** File with a Tink keyset (JSON) for AEAD; the primary key encrypts, the others still decrypt. */
    Path keyset();

    /** File with a Tink keyset (JSON) for MAC, over query codes. */
    Path codeKeyset();

    /** Rows that one transaction of the re-encryption takes on. */
    @WithDefault("500")
    int reEncryptionBatch();

    /** Transactions that one call of the re-encryption runs at most. */
    @WithDefault("40")
    int reEncryptionBatches();
}
