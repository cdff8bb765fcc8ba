package dev.pujiang.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.pujiang.clock.FileFault.Code;
import dev.pujiang.clock.YamlValue.Mapping;

/** From policy files to one policy, with every fault at once. */
final class PolicyReader {

    private static final int HIGHEST_ORDINAL = 1_000;
    private static final int MOST_DAYS = 366;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final List<FileFault> faults = new ArrayList<>();

    ClockPolicy read(List<PolicyFile> files) {
        TreeMap<Integer, Mapping> clocks = new TreeMap<>();
        TreeMap<Integer, String> ids = new TreeMap<>();
        for (PolicyFile file : files) {
            readLayer(file, clocks, ids);
        }
        if (clocks.isEmpty() && faults.isEmpty()) {
            faults.add(
                    new FileFault(files.isEmpty() ? "" : files.getFirst().name(), 1, 1, "policy.clocks", Code.MISSING_KEY, ""));
        }
        refuseFaults();
        Mapping merged = clocks.values().stream().reduce((lower, upper) -> upper.over(lower)).orElseThrow();
        ClockPolicy policy = read(merged, List.copyOf(ids.values()));
        refuseFaults();
        return policy;
    }

    private void readLayer(PolicyFile file, Map<Integer, Mapping> clocks, Map<Integer, String> ids) {
        int faultsBefore = faults.size();
        Mapping top = YamlFile.read(file.name(), file.yaml(), faults);
        if (faults.size() > faultsBefore) {
            return;
        }
        YamlFields fields = new YamlFields(top, faults);
        int ordinal = fields.number("config_ordinal", 0, HIGHEST_ORDINAL);
        Mapping policy = fields.mapping("policy");
        YamlFields policyFields = new YamlFields(policy, faults);
        String id = policyFields.text("id");
        if (ids.putIfAbsent(ordinal, id) != null && faults.size() == faultsBefore) {
            fields.fault("config_ordinal", Code.SAME_ORDINAL);
        }
        if (policy.entries().containsKey("clocks")) {
            clocks.put(ordinal, policyFields.mapping("clocks"));
        }
    }

    private ClockPolicy read(Mapping clocks, List<String> ids) {
        YamlFields fields = new YamlFields(clocks, faults);
        Optional<ZoneId> zone = fields.known("zone", name -> Optional.of(ZoneId.of(name)));
        YamlFields dates = new YamlFields(fields.mapping("dates"), faults);
        LocalDate from = dates.date("from").orElse(LocalDate.EPOCH);
        LocalDate to = dates.date("to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            dates.fault("to", Code.REVERSED);
        }
        dates.nothingElse();
        Switches switches = readSwitches(fields);
        Mapping ruleMapping = fields.mapping("rules");
        Map<String, Rule> rules = new TreeMap<>();
        ruleMapping.entries().forEach((name, value) -> readRule(name, value).ifPresent(rule -> rules.put(name, rule)));
        if (ruleMapping.entries().isEmpty() && faults.isEmpty()) {
            faults.add(ruleMapping.place().fault(Code.MISSING_KEY, ""));
        }
        fields.nothingElse();
        rules.values().forEach(rule -> checkExtension(rule, rules, ruleMapping));
        return new ClockPolicy(ids, zone.orElse(ZoneOffset.UTC), from, to, switches, rules);
    }

    private Switches readSwitches(YamlFields fields) {
        Switches switches = new Switches(fields.flag("start-day-counts"), fields.flag("roll-over-day-off"),
                fields.flag("make-up-days-are-worked"), fields.flag("end-of-last-day"),
                fields.flag("extension-before-roll-over"),
                fields.flag("pause-first-day-counts"), fields.flag("pause-last-day-counts"));
        if (faults.isEmpty() && switches.startDayCounts() && !switches.endOfLastDay()) {
            // a term of one day would end at the moment it starts
            fields.fault("end-of-last-day", Code.CONTRADICTION);
        }
        return switches;
    }

    private Optional<Rule> readRule(String name, YamlValue value) {
        if (!NAME.matcher(name).matches()) {
            faults.add(value.place().fault(Code.UNKNOWN_KEY, name));
            return Optional.empty();
        }
        if (!(value instanceof Mapping mapping)) {
            faults.add(value.place().fault(Code.WRONG_TYPE, value.shown()));
            return Optional.empty();
        }
        YamlFields fields = new YamlFields(mapping, faults);
        int days = fields.number("days", 1, MOST_DAYS);
        Optional<DayUnit> unit = fields.known("unit", PolicyReader::unit);
        String starts = fields.optionalText("starts").orElse("start");
        String extension = fields.optionalText("extension").orElse(null);
        Rule rule = new Rule(name, days, unit.orElse(DayUnit.CALENDAR), starts, extension,
                fields.optionalText("zh").orElse(null),
                fields.optionalText("en").orElse(null));
        fields.nothingElse();
        return Optional.of(rule);
    }

    private void checkExtension(Rule rule, Map<String, Rule> rules, Mapping mapping) {
        if (rule.extension() == null || !(mapping.entries().get(rule.name()) instanceof Mapping own)) {
            return;
        }
        YamlFields fields = new YamlFields(own, faults);
        Rule extension = rules.get(rule.extension());
        if (extension == null) {
            fields.fault("extension", Code.UNKNOWN_EXTENSION);
        } else if (extension.extension() != null) {
            fields.fault("extension", Code.EXTENSION_OF_EXTENSION);
        } else if (extension.unit() != rule.unit()) {
            fields.fault("extension", Code.EXTENSION_UNIT);
        }
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new PolicyRefusedException(faults);
        }
    }

    private static Optional<DayUnit> unit(String text) {
        for (DayUnit unit : DayUnit.values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
