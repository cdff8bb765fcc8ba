package dev.pujiang.checks.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A value and where it stands, so that a finding can name the place.
 *
 * @param resource the resource that holds it
 * @param path     from the resource's root, such as {@code spec.ports[0].name}
 * @param json     the value; a missing node when there is none
 */
public record Place(Resource resource, String path, JsonNode json) {

    /** The value below these fields, present or not. */
    public Place at(String... fields) {
        Place place = this;
        for (String field : fields) {
            place = new Place(resource, place.path.isEmpty() ? field : place.path + "." + field, place.json.path(field));
        }
        return place;
    }

    /** The elements of a list; none if there is no list. */
    public List<Place> each() {
        List<Place> elements = new ArrayList<>();
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                elements.add(new Place(resource, path + "[" + i + "]", json.get(i)));
            }
        }
        return elements;
    }

    /** The fields of an object in the order of the manifest. */
    public Stream<Map.Entry<String, Place>> fields() {
        return json.propertyStream().map(field -> Map.entry(field.getKey(), at(field.getKey())));
    }

    /** Everything in it with a text as its value. */
    public Stream<Place> texts() {
        if (json.isTextual()) {
            return Stream.of(this);
        }
        return json.isArray() ? each().stream().flatMap(Place::texts) : fields().flatMap(field -> field.getValue().texts());
    }

    /** An object of texts, such as labels. */
    public Map<String, String> map() {
        Map<String, String> map = new TreeMap<>();
        json.propertyStream().forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    /** The value that a JSON pointer from here leads to. */
    public Place pointed(String pointer) {
        Place place = this;
        for (String step : pointer.split("/", -1)) {
            String field = step.replace("~1", "/").replace("~0", "~");
            if (field.isEmpty()) {
                continue;
            }
            place = place.json.isArray()
                    ? new Place(resource, place.path + "[" + field + "]", place.json.path(Integer.parseInt(field)))
                    : place.at(field);
        }
        return place;
    }

    public boolean exists() {
        return !json.isMissingNode() && !json.isNull();
    }

    /** The value as text, empty if there is none. */
    public String text() {
        return exists() ? json.asText() : "";
    }
}
