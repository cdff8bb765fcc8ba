package dev.pujiang.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.Map;

/**
 * Makes a service trust the tokens of {@link Tokens} in place of Keycloak's: the same checks of signature, issuer, expiry and
 * roles, with a key of this test run. Keycloak itself takes part in the scenarios of the whole system.
 */
public class TokensResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String key = Base64.getEncoder().encodeToString(Tokens.KEYS.getPublic().getEncoded());
        return Map.of(
                "quarkus.oidc.application-type", "service",
                "quarkus.oidc.public-key", key,
                "quarkus.oidc.token.issuer", Tokens.ISSUER,
                "quarkus.oidc.petitioner.public-key", key,
                "smallrye.jwt.sign.key", Base64.getEncoder().encodeToString(Tokens.KEYS.getPrivate().getEncoded()));
    }

    @Override
    public void stop() {}
}
