package dev.pujiang.edge.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Carries a petitioner's token from page to page. On the pages under {@code /{service}/track} the cookie counts as the bearer
 * token it holds; everywhere else it is ignored.
 */
public class PetitionerCookie {

    public static final String NAME = "pujiang-case";
    private static final Pattern TRACK = Pattern.compile("/[a-z]+/track(/.*)?");
    private static final int BEFORE_AUTHENTICATION = 300;

    void register(@Observes Filters filters) {
        filters.register(PetitionerCookie::toBearer, BEFORE_AUTHENTICATION);
    }

    private static void toBearer(RoutingContext context) {
        if (TRACK.matcher(context.normalizedPath()).matches() && context.request().getHeader("Authorization") == null) {
            Cookie cookie = context.request().getCookie(NAME);
            if (cookie != null && !cookie.getValue().isEmpty()) {
                context.request().headers().set("Authorization", "Bearer " + cookie.getValue());
            }
        }
        context.next();
    }

    /** Sets the cookie for as long as the token lives. */
    public static NewCookie holding(String token, Duration life) {
        return new NewCookie.Builder(NAME).value(token).path("/").httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).maxAge((int) life.toSeconds()).build();
    }

    /** Takes the cookie away. */
    public static NewCookie gone() {
        return new NewCookie.Builder(NAME).value("").path("/").httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).maxAge(0).build();
    }
}
