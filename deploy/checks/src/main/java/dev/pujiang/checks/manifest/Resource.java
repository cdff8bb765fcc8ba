package dev.pujiang.checks.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One rendered resource.
 *
 * @param json all of it
 */
public record Resource(ObjectNode json) {

    /** For example {@code apps/v1}. */
    public String apiVersion() {
        return json.path("apiVersion").asText();
    }

    /** The API group, empty for the core group. */
    public String group() {
        return apiVersion().contains("/") ? apiVersion().substring(0, apiVersion().indexOf('/')) : "";
    }

    /** The version within the group. */
    public String version() {
        return apiVersion().substring(apiVersion().indexOf('/') + 1);
    }

    public String kind() {
        return json.path("kind").asText();
    }

    public String name() {
        return json.path("metadata").path("name").asText();
    }

    public String namespace() {
        return json.path("metadata").path("namespace").asText();
    }

    /** What a finding calls it. */
    public String title() {
        return kind() + "/" + name();
    }

    /** The whole of it, as a place to go on from. */
    public Place root() {
        return new Place(this, "", json);
    }

    /** A value in it. */
    public Place at(String... fields) {
        return root().at(fields);
    }
}
