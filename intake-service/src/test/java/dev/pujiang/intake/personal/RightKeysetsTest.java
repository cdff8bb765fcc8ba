package dev.pujiang.intake.personal;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.pujiang.intake.IntakeTest;
import dev.pujiang.intake.Submission;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RightKeysetsTest extends IntakeTest {

    @Inject
    AgroalDataSource database;
    @Inject
    PersonalData personal;
    @Inject
    CodeSeal codes;

    @BeforeEach
    void registerACase() {
        registered(Submission.valid().json());
    }

    @Test
    void areTakenAgainAtEveryStart() {
        assertThatNoException().isThrownBy(() -> new RightKeysets(database, personal, codes).check(null));
    }

    @Test
    void refusesAKeysetThatCannotReadTheCases() throws GeneralSecurityException {
        var foreign = new PersonalData(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));

        assertThatThrownBy(() -> new RightKeysets(database, foreign, codes).check(null))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("(INTAKE_PERSONAL_DATA_KEYSET)");
    }

    @Test
    void refusesAKeysetThatDidNotHashTheQueryCodes() throws GeneralSecurityException {
        var foreign = new CodeSeal(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));

        assertThatThrownBy(() -> new RightKeysets(database, personal, foreign).check(null))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("(INTAKE_PERSONAL_DATA_CODE_KEYSET)");
    }

    @Test
    void refusesEachKeysetInThePlaceOfTheOther() throws GeneralSecurityException {
        var aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var mac = KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG);

        assertThatThrownBy(() -> new PersonalData(mac)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("(INTAKE_PERSONAL_DATA_KEYSET)");
        assertThatThrownBy(() -> new CodeSeal(aead)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("(INTAKE_PERSONAL_DATA_CODE_KEYSET)");
    }
}
