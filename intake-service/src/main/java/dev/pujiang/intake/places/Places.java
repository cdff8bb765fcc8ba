package dev.pujiang.intake.places;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;
import dev.pujiang.edge.probe.Loading;
import io.quarkus.runtime.StartupEvent;

/** The divisions of the country, for choosing a place and for checking one. */
@ApplicationScoped
public class Places {

    /** Reading them takes half a second, in which the rest of the start goes on. */
    void warmUp(@Observes StartupEvent event, Loading loading) {
        loading.beside("divisions", Divisions::bundled);
    }

    /** @param code natural, or padded with zeros to twelve digits */
    public Optional<Place> find(String code) {
        Divisions divisions = Divisions.bundled();
        return code == null ? Optional.empty() : divisions.find(code).map(division -> place(divisions, division));
    }

    /** Directly below, in order of their codes; the provinces if there is no parent; nothing below an unknown one. */
    public List<Place> below(String parent) {
        Divisions divisions = Divisions.bundled();
        if (parent == null || parent.isEmpty()) {
            return places(divisions, divisions.provinces());
        }
        return divisions.contains(parent) ? places(divisions, divisions.children(parent)) : List.of();
    }

    /** From the province down to the place itself; nothing for an unknown one. */
    public List<Place> chain(String code) {
        Divisions divisions = Divisions.bundled();
        return code != null && divisions.contains(code) ? places(divisions, divisions.ancestors(code)) : List.of();
    }

    /** As people would write it on an envelope; an unknown code stands for itself. */
    public String fullName(String code) {
        return Divisions.bundled().contains(code) ? Divisions.bundled().fullName(code) : code;
    }

    private static List<Place> places(Divisions divisions, List<Division> some) {
        return some.stream().map(division -> place(divisions, division)).toList();
    }

    private static Place place(Divisions divisions, Division division) {
        String county = divisions.ancestors(division.code()).stream().filter(above -> above.level() == DivisionLevel.COUNTY)
                .map(Division::code).findFirst().orElse(null);
        return new Place(division.code(), division.level(), division.name(), divisions.path(division.code()), county);
    }
}
