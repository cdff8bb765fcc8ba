package dev.pujiang.routing.assignment;

import dev.pujiang.divisions.Divisions;
import dev.pujiang.routing.RoutingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The division by whose calendar the days of a claim count, and whose supervisors see it as long as nobody is responsible: that of
 * its place. A place that is not in the list must not cost a case its clock: then it is the nearest division above that is, by the
 * official lengths of codes, then that of the body of last resort, and be that unknown too, any.
 */
@ApplicationScoped
class ClockPlaces {

    private static final int[] LENGTHS = {9, 6, 4, 2};

    private final String lastResort;

    ClockPlaces(RoutingConfig config) {
        String body = config.fallbackBody();
        lastResort = body.substring(0, Math.max(0, body.indexOf('-')));
    }

    String division(String place) {
        Divisions divisions = Divisions.bundled();
        if (divisions.contains(place)) {
            return place;
        }
        return Stream.concat(above(place), Stream.of(lastResort)).filter(divisions::contains).findFirst()
                .orElseGet(() -> divisions.provinces().getFirst().code());
    }

    private static Stream<String> above(String place) {
        return IntStream.of(LENGTHS).filter(length -> length < place.length())
                .mapToObj(length -> place.substring(0, length));
    }
}
