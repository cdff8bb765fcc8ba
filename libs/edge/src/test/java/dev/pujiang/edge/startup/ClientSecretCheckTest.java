package dev.pujiang.edge.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class ClientSecretCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"401", "{\"error\":\"unauthorized_client\",\"error_description\":\"Invalid client\"}",
            "{\n \"error\": \"invalid_client\"\n}"})
    void takesARefusalForWhatItIs(String answer) {
        assertThat(ClientSecretCheck.refused(new OIDCException(answer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "Connection to http://id:14010/token was closed", "{\"error\":\"server_error_401\"}"})
    void takesNoOtherFailureForARefusal(String answer) {
        assertThat(ClientSecretCheck.refused(new OIDCException(answer))).isFalse();
    }

    @Test
    void takesAClosedPortForNoRefusalWhateverItsNumber() {
        assertThat(ClientSecretCheck
                .refused(new UncheckedIOException(new ConnectException("Connection refused: localhost/127.0.0.1:14010"))))
                .isFalse();
    }
}
