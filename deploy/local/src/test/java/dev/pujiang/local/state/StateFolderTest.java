package dev.pujiang.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path home;

    @Test
    void onlyTheOwnerReadsSecretsAndKeys() throws Exception {
        StateFolder state = StateFolder.open(home);
        String secret = new Secrets(state).get("database.intake");
        Keys keys = new Keys(state);

        assertThat(secret).hasSize(48);
        assertThat(permissions(state.data())).isEqualTo("rwx------");
        assertThat(permissions(state.data().resolve("secrets.properties"))).isEqualTo("rw-------");
        assertThat(permissions(keys.signKey())).isEqualTo("rw-------");
        assertThat(permissions(keys.personalDataKeyset())).isEqualTo("rw-------");
        assertThat(permissions(keys.queryCodeKeyset())).isEqualTo("rw-------");
    }

    @Test
    void secretsSurviveARestartAndDifferFromEachOther() {
        StateFolder state = StateFolder.open(home);
        String first = new Secrets(state).get("a");

        assertThat(new Secrets(state).get("a")).isEqualTo(first);
        assertThat(new Secrets(state).get("b")).isNotEqualTo(first);
    }

    @Test
    void forgettingKeepsLogsAndUnpackedPrograms() throws Exception {
        StateFolder state = StateFolder.open(home);
        new Secrets(state).get("a");
        Path log = Files.writeString(state.log("kafka"), "said before");
        Path program = Files.createDirectories(home.resolve("runtime/keycloak"));

        state.forget();

        assertThat(state.data()).isEmptyDirectory();
        assertThat(log).exists();
        assertThat(program).exists();
    }

    @Test
    void onlyOneLauncherHoldsTheLock() {
        StateFolder state = StateFolder.open(home);
        InstanceLock first = InstanceLock.take(state).orElseThrow();

        assertThat(InstanceLock.take(state)).isEmpty();

        first.close();
        assertThat(InstanceLock.take(state)).isPresent();
    }

    @Test
    void refusesToBeginOnADiskThatIsTooFull() {
        assertThatThrownBy(() -> DiskSpace.require(home, Long.MAX_VALUE / (1024 * 1024)))
                .hasMessageContaining("Too little disk space").hasMessageContaining("PUJIANG_HOME");
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
