package dev.pujiang.local.gateway;

import dev.pujiang.local.Port;
import dev.pujiang.local.Ports;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Which path leads where. Only what is listed leads anywhere: the services' own {@code /q/…} cannot be reached, not even
 * by dots in the path.
 *
 * @param ports loopback port by first path segment
 */
public record Routes(Map<String, Integer> ports) {

    /** Where the bare origin leads. */
    static final String HOME = "/intake/";

    public static Routes of(Ports ports) {
        return new Routes(Map.of(
                "intake", ports.of(Port.INTAKE),
                "routing", ports.of(Port.ROUTING),
                "notice", ports.of(Port.NOTICE),
                "feedback", ports.of(Port.FEEDBACK),
                "auth", ports.of(Port.KEYCLOAK)));
    }

    /** Where a request goes. */
    sealed interface Target {

        /** To a service or to Keycloak. */
        record Upstream(String name, int port) implements Target {}

        /** To another path of this origin. */
        record Redirect(String location) implements Target {}

        /** Nowhere: there is nothing of that name. */
        record Unknown() implements Target {}

        /** Nowhere: the path tries to leave its service. */
        record Malformed() implements Target {}
    }

    /** @param path as received, still percent-encoded, without the query */
    Target target(String path) {
        if (path.equals("/") || path.isEmpty()) {
            return new Target.Redirect(HOME);
        }
        if (Arrays.stream(path.split("/")).anyMatch(Routes::climbs)) {
            return new Target.Malformed();
        }
        String[] segments = path.split("/", 3);
        Integer port = segments.length > 1 ? ports.get(segments[1]) : null;
        if (port == null) {
            return new Target.Unknown();
        }
        if (segments.length == 2) {
            return new Target.Redirect(path + "/");
        }
        return new Target.Upstream(segments[1], port);
    }

    private static boolean climbs(String segment) {
        String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%2f", "/").replace("%5c", "\\")
                .replace('\\', '/');
        String name = plain.split(";", 2)[0];
        return name.equals(".") || name.equals("..") || name.startsWith("../") || name.contains("/..");
    }
}
