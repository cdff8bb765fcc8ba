package dev.pujiang.clock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a YAML file that knows its place. */
sealed interface YamlValue {

    /** @param key the whole key, empty for the file itself */
    record Place(String file, int line, int column, String key) {

        FileFault fault(FileFault.Code code, String value) {
            return new FileFault(file, line, column, key, code, value);
        }

        Place below(String name) {
            return new Place(file, line, column, key.isEmpty() ? name : key + "." + name);
        }
    }

    enum Kind {
        TEXT, NUMBER, SWITCH, DATE, NOTHING
    }

    record Scalar(Place place, Kind kind, String text) implements YamlValue {}

    record Sequence(Place place, List<YamlValue> items) implements YamlValue {}

    record Mapping(Place place, Map<String, YamlValue> entries) implements YamlValue {

        /** This one laid over another: mappings are merged, everything else is replaced. */
        Mapping over(Mapping below) {
            Map<String, YamlValue> merged = new LinkedHashMap<>(below.entries);
            entries.forEach((key, value) -> merged.merge(key, value,
                    (old, mine) -> old instanceof Mapping under && mine instanceof Mapping upper ? upper.over(under) : mine));
            return new Mapping(place, merged);
        }
    }

    Place place();

    /** As it stands in the file; empty for a sequence or mapping. */
    default String shown() {
        return this instanceof Scalar scalar ? scalar.text() : "";
    }
}
