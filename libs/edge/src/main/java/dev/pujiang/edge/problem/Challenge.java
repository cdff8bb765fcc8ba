package dev.pujiang.edge.problem;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** How the sign-in mechanism of this request wants an unknown caller to be answered. */
record Challenge(int status, Map<String, String> headers) {
    private static final Challenge NONE = new Challenge(CommonProblem.UNAUTHORIZED.status(), Map.of());

    /** Never fails: without a usable mechanism there is nothing to offer but the refusal itself. */
    static Uni<Challenge> of(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(NONE);
        }
        return authenticator.getChallenge(request).map(Challenge::of).onFailure().recoverWithItem(NONE);
    }

    boolean redirects() {
        return status >= 300 && status < 400;
    }

    private static Challenge of(ChallengeData data) {
        if (data == null) {
            return NONE;
        }
        var headers = new HashMap<String, String>();
        data.getHeaders().forEach((name, value) -> headers.put(name.toString(), value));
        return new Challenge(data.status, headers);
    }
}
