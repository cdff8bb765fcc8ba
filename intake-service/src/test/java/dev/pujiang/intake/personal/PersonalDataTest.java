package dev.pujiang.intake.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import org.junit.jupiter.api.Test;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

class PersonalDataTest {

    @Test
    void opensWhatItSealed() throws GeneralSecurityException {
        var personal = new PersonalData(keys());

        assertThat(personal.open(personal.seal("张三", 1, "name"), 1, "name")).isEqualTo("张三");
        assertThat(personal.seal(null, 1, "name")).isNull();
    }

    @Test
    void neverSealsTheSameTextAlike() throws GeneralSecurityException {
        var personal = new PersonalData(keys());

        assertThat(personal.seal("张三", 1, "name")).isNotEqualTo(personal.seal("张三", 1, "name"));
        assertThat(new String(personal.seal("张三", 1, "name"), StandardCharsets.UTF_8)).doesNotContain("张三");
    }

    @Test
    void refusesACiphertextMovedToAnotherRowOrField() throws GeneralSecurityException {
        var personal = new PersonalData(keys());
        byte[] sealed = personal.seal("张三", 1, "name");

        assertThatExceptionOfType(PersonalData.SealBroken.class).isThrownBy(() -> personal.open(sealed, 2, "name"));
        assertThatExceptionOfType(PersonalData.SealBroken.class).isThrownBy(() -> personal.open(sealed, 1, "phone"));
    }

    @Test
    void readsOlderKeysAndRenewsUnderThePrimaryOne() throws GeneralSecurityException {
        var before = keys();
        var after = KeysetHandle.newBuilder(before).addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary())
                .build();
        byte[] old = new PersonalData(before).seal("张三", 1, "name");
        var rotated = new PersonalData(after);

        byte[] renewed = rotated.renew(old, 1, "name");

        assertThat(rotated.open(old, 1, "name")).isEqualTo("张三");
        assertThat(rotated.isCurrent(old)).isFalse();
        assertThat(rotated.isCurrent(renewed)).isTrue();
        assertThat(rotated.open(renewed, 1, "name")).isEqualTo("张三");
        assertThat(rotated.renew(renewed, 1, "name")).isSameAs(renewed);
    }

    private static KeysetHandle keys() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    }
}
