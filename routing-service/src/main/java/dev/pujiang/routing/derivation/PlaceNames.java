package dev.pujiang.routing.derivation;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Divisions as people call them. Villages and townships, of which many share a name, are known by their codes only. */
@ApplicationScoped
class PlaceNames {

    private static final int SHORTEST_BEGINNING = 2;

    private volatile List<Named> known;

    private record Named(String code, String name, String fullName, DivisionLevel level) {

        boolean is(String text) {
            return text.endsWith(name) && fullName.endsWith(text);
        }
    }

    /**
     * Codes of the divisions that may be meant: by code, by name with or without what is above it (浦江县, 金华市浦江县), or else the
     * highest ones whose name begins so (浙江).
     */
    List<String> find(String text) {
        if (Divisions.bundled().contains(text)) {
            return List.of(text);
        }
        List<String> named = codes(one -> one.is(text));
        if (!named.isEmpty() || text.length() < SHORTEST_BEGINNING) {
            return named;
        }
        for (DivisionLevel level : DivisionLevel.values()) {
            List<String> begun = codes(one -> one.level() == level && one.name().startsWith(text));
            if (!begun.isEmpty()) {
                return begun;
            }
        }
        return List.of();
    }

    String fullName(String code) {
        return Divisions.bundled().fullName(code);
    }

    private List<String> codes(Predicate<Named> meant) {
        return known().stream().filter(meant).map(Named::code).toList();
    }

    private List<Named> known() {
        List<Named> all = known;
        if (all == null) {
            List<Named> found = new ArrayList<>();
            add(Divisions.bundled().provinces(), found);
            all = List.copyOf(found);
            known = all;
        }
        return all;
    }

    private static void add(List<Division> divisions, List<Named> found) {
        Divisions all = Divisions.bundled();
        for (Division division : divisions) {
            if (division.level().compareTo(DivisionLevel.COUNTY) > 0) {
                continue;
            }
            if (!all.isPlaceholder(division.code())) {
                found.add(new Named(division.code(), division.name(), all.fullName(division.code()), division.level()));
            }
            if (division.level() != DivisionLevel.COUNTY) {
                add(all.children(division.code()), found);
            }
        }
    }
}
