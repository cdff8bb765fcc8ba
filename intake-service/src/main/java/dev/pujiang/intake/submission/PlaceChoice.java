package dev.pujiang.intake.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.pujiang.edge.page.Option;
import dev.pujiang.intake.places.Place;
import dev.pujiang.intake.places.Places;
import io.quarkus.qute.TemplateData;

/**
 * Choosing a place from the province downwards: a list for every level chosen so far and one more. The place is the lowest that is
 * chosen and lies in what is chosen above it.
 *
 * @param place code of the place chosen so far, or null
 */
@TemplateData
public record PlaceChoice(String place, List<Level> levels) {
    static final int LEVELS = 5;
    static final String INPUT = "place-";

    /** The list of one level; {@code name} is that of the input, {@code level} the key of its label. */
    @TemplateData
    public record Level(String name, String level, List<Option> options, String chosen) {}

    /** @param chosen what the lists were set to, from the province downwards; may contradict each other */
    static PlaceChoice of(Places places, List<String> chosen) {
        List<Level> levels = new ArrayList<>();
        String place = null;
        for (int i = 0; i < LEVELS; i++) {
            var below = places.below(place);
            if (below.isEmpty()) {
                break;
            }
            String wanted = i < chosen.size() ? chosen.get(i) : "";
            String found = below.stream().map(Place::code).filter(wanted::equals).findFirst().orElse(null);
            levels.add(new Level(INPUT + (i + 1), below.getFirst().level().name().toLowerCase(Locale.ROOT),
                    below.stream().map(one -> new Option(one.code(), one.name())).toList(), found));
            if (found == null) {
                break;
            }
            place = found;
        }
        return new PlaceChoice(place, levels);
    }

    /** With a place chosen beforehand. */
    static PlaceChoice at(Places places, String code) {
        return of(places, places.chain(code).stream().map(Place::code).toList());
    }
}
