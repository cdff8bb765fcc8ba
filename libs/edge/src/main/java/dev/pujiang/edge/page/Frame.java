package dev.pujiang.edge.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.pujiang.edge.language.Language;
import dev.pujiang.edge.startup.StartupConfig;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the frame around a page shows for this request: <code>{inject:frame.…}</code> in templates. */
@Named("frame")
@RequestScoped
@Unremovable
public class Frame {
    private static final List<Place> CITIZENS = List.of(new Place("nav_home", "/intake/"), new Place("nav_visits", "/notice/"),
            new Place("nav_submit", "/intake/submit"), new Place("nav_track", "/intake/track"),
            new Place("nav_terms", "/routing/terms"));
    private static final List<Place> STAFF = List.of(new Place("nav_window", "/intake/desk/", "case:register"),
            new Place("nav_work", "/routing/desk/", "assignment:read"),
            new Place("nav_deadlines", "/routing/desk/deadlines", "assignment:read"),
            new Place("nav_replies", "/feedback/desk/replies", "reply:write"),
            new Place("nav_figures", "/feedback/desk/figures", "reply:read"),
            new Place("nav_directory", "/routing/desk/directory", "directory:read"),
            new Place("nav_calendar", "/routing/desk/calendar", "calendar:import"),
            new Place("nav_visits_desk", "/notice/desk/", "reception:plan", "reception:read"));

    private final CurrentVertxRequest current;
    private final Assets assets;
    private final StartupConfig config;

    @Inject
    Frame(CurrentVertxRequest current, Assets assets, StartupConfig config) {
        this.current = current;
        this.assets = assets;
        this.config = config;
    }

    /** An entry of the navigation; {@code current} marks where the reader is. */
    public record Item(String text, String href, boolean current) {}

    private record Place(String text, String href, List<String> permissions) {
        Place(String text, String href, String... permissions) {
            this(text, href, List.of(permissions));
        }
    }

    /** For {@code <html lang>}. */
    public String getLang() {
        return language().tag();
    }

    public Language language() {
        return Language.of(request());
    }

    /** Where the files of the frame are: {@code {inject:frame.assets}/pujiang.css}. */
    public String getAssets() {
        return assets.path();
    }

    /** Whether this is a system of samples, which its pages must say. */
    public boolean isSamples() {
        return config.allowSamples();
    }

    /** This page in the other language, its other query parameters kept. */
    public String getOtherLanguageHref() {
        var others = request().queryParams().entries().stream().filter(entry -> !entry.getKey().equals("lang"))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()));
        return "?" + Stream.concat(others, Stream.of("lang=" + other().code())).collect(Collectors.joining("&"));
    }

    public String getOtherLanguageTag() {
        return other().tag();
    }

    /** Where people can go: citizens' pages, and for staff what their permissions open. */
    public List<Item> getNavigation() {
        var identity = identity();
        var places = Stream.concat(CITIZENS.stream(), STAFF.stream().filter(place -> identity
                .filter(known -> place.permissions().stream().anyMatch(known::hasRole)).isPresent())).toList();
        String here = request().request().path();
        var nearest = places.stream().map(Place::href).filter(here::startsWith)
                .max(Comparator.comparingInt(String::length)).filter(href -> within(href, here));
        return places.stream()
                .map(place -> new Item(place.text(), place.href(), nearest.filter(place.href()::equals).isPresent())).toList();
    }

    /** Name of the staff member who is signed in. */
    public String getUser() {
        return identity().filter(known -> !known.hasRole("case:track")).map(Frame::name).orElse(null);
    }

    public String getSignInHref() {
        return "/intake/desk/";
    }

    public String getSignOutHref() {
        return "/intake/desk/sign-out";
    }

    private static boolean within(String href, String here) {
        return !href.equals("/intake/") || here.equals(href);
    }

    private static String name(SecurityIdentity identity) {
        Object name = identity.getAttribute("name");
        return name == null ? identity.getPrincipal().getName() : name.toString();
    }

    private Optional<SecurityIdentity> identity() {
        return request().user() instanceof QuarkusHttpUser user
                ? Optional.of(user.getSecurityIdentity()).filter(identity -> !identity.isAnonymous())
                : Optional.empty();
    }

    private Language other() {
        return language() == Language.ZH ? Language.EN : Language.ZH;
    }

    private RoutingContext request() {
        return current.getCurrent();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
