package dev.pujiang.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.pujiang.clock.FileFault.Code;
import dev.pujiang.clock.YamlValue.Kind;
import dev.pujiang.clock.YamlValue.Mapping;
import dev.pujiang.clock.YamlValue.Scalar;
import dev.pujiang.clock.YamlValue.Sequence;

/**
 * The fields of one mapping: what is missing, misspelt or of the wrong type becomes a fault, and an arbitrary value goes on in
 * its place.
 */
final class YamlFields {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Mapping mapping;
    private final List<FileFault> faults;
    private final Set<String> left;

    YamlFields(Mapping mapping, List<FileFault> faults) {
        this.mapping = mapping;
        this.faults = faults;
        left = new LinkedHashSet<>(mapping.entries().keySet());
    }

    int number(String key, int least, int most) {
        return scalar(key, Kind.NUMBER, true).map(scalar -> {
            if (!NUMBER.matcher(scalar.text()).matches()) {
                return fault(scalar, Code.OUT_OF_RANGE, least);
            }
            int number = Integer.parseInt(scalar.text());
            return number < least || number > most ? fault(scalar, Code.OUT_OF_RANGE, least) : number;
        }).orElse(least);
    }

    boolean flag(String key) {
        return scalar(key, Kind.SWITCH, true).map(scalar -> switch (scalar.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> fault(scalar, Code.WRONG_TYPE, false);
        }).orElse(false);
    }

    Optional<LocalDate> date(String key) {
        return scalar(key, Kind.DATE, true).map(scalar -> {
            try {
                return LocalDate.parse(scalar.text());
            } catch (DateTimeException e) {
                return fault(scalar, Code.OUT_OF_RANGE, null);
            }
        });
    }

    String text(String key) {
        return scalar(key, Kind.TEXT, true).map(Scalar::text).orElse("");
    }

    Optional<String> optionalText(String key) {
        return scalar(key, Kind.TEXT, false).map(Scalar::text);
    }

    /** A code of a division, which YAML takes for a number. */
    Optional<String> optionalCode(String key) {
        left.remove(key);
        return mapping.entries().get(key) instanceof Scalar scalar && scalar.kind() != Kind.NOTHING
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** A text that a function knows; it answers empty or throws {@link DateTimeException} for others. */
    <T> Optional<T> known(String key, Function<String, Optional<T>> parser) {
        return scalar(key, Kind.TEXT, true).flatMap(scalar -> {
            try {
                Optional<T> value = parser.apply(scalar.text());
                return value.isPresent() ? value : fault(scalar, Code.UNKNOWN_VALUE, value);
            } catch (DateTimeException e) {
                return fault(scalar, Code.UNKNOWN_VALUE, Optional.empty());
            }
        });
    }

    /** Empty if it is missing or none, which is a fault. */
    Mapping mapping(String key) {
        left.remove(key);
        YamlValue value = mapping.entries().get(key);
        if (value instanceof Mapping found) {
            return found;
        }
        faults.add(value == null
                ? mapping.place().below(key).fault(Code.MISSING_KEY, "")
                : value.place().fault(Code.WRONG_TYPE, value.shown()));
        return new Mapping(mapping.place().below(key), Map.of());
    }

    /** The mappings of a list that may be missing. */
    List<Mapping> mappings(String key) {
        return items(key).stream().<Mapping>mapMulti((item, add) -> {
            if (item instanceof Mapping found) {
                add.accept(found);
            } else {
                faults.add(item.place().fault(Code.WRONG_TYPE, item.shown()));
            }
        }).toList();
    }

    List<YamlValue> items(String key) {
        left.remove(key);
        YamlValue value = mapping.entries().get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        faults.add(value.place().fault(Code.WRONG_TYPE, value.shown()));
        return List.of();
    }

    YamlValue.Place place(String key) {
        YamlValue value = mapping.entries().get(key);
        return value == null ? mapping.place().below(key) : value.place();
    }

    void fault(String key, Code code) {
        YamlValue value = mapping.entries().get(key);
        faults.add(place(key).fault(code, value == null ? "" : value.shown()));
    }

    /** What nobody has asked for is a fault. */
    void nothingElse() {
        left.forEach(key -> fault(key, Code.UNKNOWN_KEY));
    }

    private Optional<Scalar> scalar(String key, Kind kind, boolean needed) {
        left.remove(key);
        YamlValue value = mapping.entries().get(key);
        if (value instanceof Scalar scalar && scalar.kind() == kind) {
            return Optional.of(scalar);
        }
        if (value != null) {
            fault(key, Code.WRONG_TYPE);
        } else if (needed) {
            fault(key, Code.MISSING_KEY);
        }
        return Optional.empty();
    }

    private <T> T fault(Scalar scalar, Code code, T instead) {
        faults.add(scalar.place().fault(code, scalar.text()));
        return instead;
    }
}
