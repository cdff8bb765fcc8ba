package dev.pujiang.edge.startup;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Asks the identity provider once whether it knows us by our secret. Without this a wrong one would be noticed by the first member of
 * staff who signs in. A provider that is away is not waited for: whoever needs no identity is served, the others get a 503.
 */
@Singleton
class ClientSecretCheck {

    private static final Logger LOG = Logger.getLogger(ClientSecretCheck.class);
    private static final String PAGES = "pages";
    private static final String SECRET = "quarkus.oidc.credentials.secret";
    private static final Pattern REFUSAL = Pattern
            .compile("401|.*\"error\"\\s*:\\s*\"(unauthorized_client|invalid_client)\".*", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void ask(@Observes @Priority(StartOrder.CHECKS) StartupEvent start, Instance<TenantConfigBean> tenants) {
        // where OIDC is switched off, as in tests of pages alone, there are none
        var pages = tenants.isResolvable() ? tenants.get().getStaticTenant(PAGES) : null;
        if (pages == null || !pages.ready() || pages.getOidcProviderClient() == null) {
            return;
        }
        try {
            // every provider answers that it does not know this token, but only to those whose secret it knows
            pages.getOidcProviderClient().introspectAccessToken("start").await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            if (refused(e)) {
                throw new Fault(SECRET, "the identity provider does not take this secret for the client "
                        + pages.oidcConfig().clientId().orElse("") + ": " + e.getMessage()).refusal();
            }
            LOG.warnf("The secret of %s could not be checked: %s", Fault.named(SECRET), e.getMessage());
        }
    }

    /** The framework tells the provider's answer, or its status if it has no body, as the whole message; addresses hold numbers, too. */
    static boolean refused(RuntimeException e) {
        return e instanceof OIDCException && e.getMessage() != null && REFUSAL.matcher(e.getMessage()).matches();
    }
}
