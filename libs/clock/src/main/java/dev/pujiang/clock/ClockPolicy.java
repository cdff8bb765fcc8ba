package dev.pujiang.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What policy files say about clocks (R-CLOCKS, R-CALENDAR): the lengths of the terms and how they are counted.
 *
 * @param ids of the files, the lowest layer first: {@code [cn-2022, zj-pujiang]}
 * @param zone in which an instant becomes a day, and in which days end
 * @param from the first day that is believed to be meant; earlier ones are refused
 * @param to the last day that is believed to be meant; later ones are refused
 * @param rules by name
 */
public record ClockPolicy(List<String> ids, ZoneId zone, LocalDate from, LocalDate to, Switches switches,
        Map<String, Rule> rules) {

    public ClockPolicy {
        ids = List.copyOf(ids);
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /**
     * Reads policy files laid over each other: a key of a file with a higher {@code config_ordinal} replaces that of the lower
     * ones. Only {@code policy.clocks} is of interest here; in it, nothing is ignored and nothing has a default.
     *
     * @throws PolicyRefusedException with every fault, its file and its line
     */
    public static ClockPolicy read(List<PolicyFile> files) {
        return new PolicyReader().read(files);
    }

    public Optional<Rule> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }
}
