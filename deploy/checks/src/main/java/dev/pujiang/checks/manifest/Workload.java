package dev.pujiang.checks.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A resource that runs pods.
 *
 * @param resource the Deployment, StatefulSet, DaemonSet, Job, CronJob or Pod
 * @param template the pod template, or the Pod itself
 */
public record Workload(Resource resource, Place template) {

    /** Nothing if the resource runs no pods that its manifest describes. */
    static Optional<Workload> of(Resource resource) {
        Optional<Place> template = switch (resource.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "Job" -> Optional.of(resource.at("spec", "template"));
            case "CronJob" -> Optional.of(resource.at("spec", "jobTemplate", "spec", "template"));
            case "Pod" -> Optional.of(resource.root());
            default -> Optional.empty();
        };
        return template.map(found -> new Workload(resource, found));
    }

    public Place spec() {
        return template.at("spec");
    }

    public Map<String, String> labels() {
        return template.at("metadata", "labels").map();
    }

    /** All containers, those that only prepare included. */
    public List<Container> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> spec().at(list).each().stream())
                .map(place -> new Container(this, place))
                .toList();
    }

    /** Those that run as long as the pod does. */
    public List<Container> running() {
        return containers().stream().filter(Container::keepsRunning).toList();
    }

    /** Whether it ends by itself. */
    public boolean ends() {
        return resource.kind().equals("Job") || resource.kind().equals("CronJob");
    }
}
