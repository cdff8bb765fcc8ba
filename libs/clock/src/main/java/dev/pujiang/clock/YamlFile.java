package dev.pujiang.clock;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import dev.pujiang.clock.FileFault.Code;
import dev.pujiang.clock.YamlValue.Kind;
import dev.pujiang.clock.YamlValue.Mapping;
import dev.pujiang.clock.YamlValue.Place;
import dev.pujiang.clock.YamlValue.Scalar;
import dev.pujiang.clock.YamlValue.Sequence;

/** Reads a YAML file with the places of its values; builds no object of any class that the file might name. */
final class YamlFile {

    /** Deeper nesting than any policy has; what an alias to a node above itself runs into. */
    private static final int DEEPEST = 20;

    private final String file;
    private final List<FileFault> faults;

    private YamlFile(String file, List<FileFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The file as a mapping; an empty one, with a fault, if it is none. */
    static Mapping read(String file, String text, List<FileFault> faults) {
        return new YamlFile(file, faults).read(text);
    }

    private Mapping read(String text) {
        Place top = new Place(file, 1, 1, "");
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return mapping(mapping, top, 0);
            }
            faults.add(top.fault(Code.WRONG_TYPE, ""));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            Place place = mark == null ? top : new Place(file, mark.getLine() + 1, mark.getColumn() + 1, "");
            faults.add(place.fault(Code.NOT_YAML, e.getProblem() == null ? "" : e.getProblem()));
        } catch (YAMLException e) {
            faults.add(top.fault(Code.NOT_YAML, String.valueOf(e.getMessage())));
        }
        return new Mapping(top, Map.of());
    }

    /** Where people look for it: a mapping or list at its key, a scalar where it stands. */
    private Place placeOf(NodeTuple tuple, String key) {
        return place(tuple.getValueNode() instanceof ScalarNode scalar ? scalar : tuple.getKeyNode(), key);
    }

    private YamlValue value(Node node, Place place, int depth) {
        return switch (node) {
            case MappingNode mapping when depth < DEEPEST -> mapping(mapping, place, depth + 1);
            case SequenceNode sequence when depth < DEEPEST -> sequence(sequence, place, depth + 1);
            case ScalarNode scalar -> new Scalar(place, kind(scalar), scalar.getValue());
            default -> {
                faults.add(place.fault(Code.WRONG_TYPE, ""));
                yield new Scalar(place, Kind.NOTHING, "");
            }
        };
    }

    private Mapping mapping(MappingNode node, Place place, int depth) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            String key = place.below(name).key();
            if (entries.containsKey(name)) {
                faults.add(place(tuple.getKeyNode(), key).fault(Code.DUPLICATE_KEY, name));
            } else {
                entries.put(name, value(tuple.getValueNode(), placeOf(tuple, key), depth));
            }
        }
        return new Mapping(place, entries);
    }

    private Sequence sequence(SequenceNode node, Place place, int depth) {
        List<YamlValue> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(value(item, place(item, place.key() + "[" + items.size() + "]"), depth));
        }
        return new Sequence(place, items);
    }

    private Place place(Node node, String key) {
        return new Place(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1, key);
    }

    private static Kind kind(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT)) {
            return Kind.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Kind.SWITCH;
        }
        if (tag.equals(Tag.TIMESTAMP)) {
            return Kind.DATE;
        }
        return tag.equals(Tag.NULL) ? Kind.NOTHING : Kind.TEXT;
    }
}
