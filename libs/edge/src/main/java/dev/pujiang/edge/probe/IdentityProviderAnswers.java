package dev.pujiang.edge.probe;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the identity provider still describes itself. While it does not, tokens it has signed are accepted but nobody can sign in. */
@Wellness
@ApplicationScoped
class IdentityProviderAnswers implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TenantConfigBean tenants;

    IdentityProviderAnswers(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity-provider").status(answers(tenants.getDefaultTenant())).build();
    }

    /** With a key instead of a provider, as in tests, there is nobody to ask. */
    private static boolean answers(TenantConfigContext provider) {
        if (provider.oidcConfig().publicKey().isPresent()) {
            return true;
        }
        if (!provider.ready() || provider.getOidcMetadata() == null) {
            return false;
        }
        try {
            return provider.getOidcProviderClient().getWebClient().getAbs(provider.getOidcMetadata().getDiscoveryUri())
                    .timeout(PATIENCE.toMillis()).send().await().atMost(PATIENCE).statusCode() == 200;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
