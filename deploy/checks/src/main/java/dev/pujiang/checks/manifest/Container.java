package dev.pujiang.checks.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container of a workload.
 *
 * @param workload whose pod it is part of
 * @param place    its description
 */
public record Container(Workload workload, Place place) {

    private static final Pattern OWN_IMAGE = Pattern.compile("(?:.*/)?pujiang/(intake|routing|notice|feedback)-service[:@].*");

    public Place at(String... fields) {
        return place.at(fields);
    }

    /** Which of the four services it runs, if any: {@code intake}, {@code routing}, {@code notice} or {@code feedback}. */
    public Optional<String> service() {
        Matcher image = OWN_IMAGE.matcher(at("image").text() + ":");
        return image.matches() ? Optional.of(image.group(1)) : Optional.empty();
    }

    /** A container that prepares ends before the others start, unless it is a sidecar. */
    boolean keepsRunning() {
        return !place.path().contains(".initContainers[") || at("restartPolicy").text().equals("Always");
    }

    /** Whether it has a port of this name or number. */
    public boolean listensAt(String port) {
        return at("ports").each().stream()
                .anyMatch(own -> own.at("name").text().equals(port) || own.at("containerPort").text().equals(port));
    }
}
