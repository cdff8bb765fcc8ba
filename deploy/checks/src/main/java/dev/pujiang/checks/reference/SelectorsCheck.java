package dev.pujiang.checks.reference;

import dev.pujiang.checks.Check;
import dev.pujiang.checks.Findings;
import dev.pujiang.checks.manifest.Overlay;
import dev.pujiang.checks.manifest.Place;
import dev.pujiang.checks.manifest.Pods;
import dev.pujiang.checks.manifest.Resource;
import dev.pujiang.checks.manifest.Selector;
import dev.pujiang.checks.manifest.Workload;
import java.util.List;
import java.util.stream.Stream;

/** Selectors that select no pod, and what is to scale that is not there. */
final class SelectorsCheck implements Check {

    private static final String REMEDY = "Correct the labels here or on the pods";

    @Override
    public void examine(Overlay overlay, Findings findings) {
        List<Pods> pods = Pods.of(overlay);
        for (Resource resource : overlay.resources()) {
            switch (resource.kind()) {
                case "Service" -> {
                    Place selector = resource.at("spec", "selector");
                    if (selector.exists()
                            && beside(pods, resource).noneMatch(found -> Selector.plain(selector, found.labels()))) {
                        findings.add(selector, "selects no pod: " + selector.json(), REMEDY);
                    }
                }
                case "PodDisruptionBudget", "PodMonitor" -> some(resource.at("spec", "selector"), pods, findings);
                case "NetworkPolicy" -> networkPolicy(resource, pods, findings);
                case "HorizontalPodAutoscaler" -> target(overlay, resource, findings);
                case "ServiceMonitor" -> {
                    Place selector = resource.at("spec", "selector");
                    if (overlay.of("Service")
                            .noneMatch(service -> Selector.full(selector, service.at("metadata", "labels").map()))) {
                        findings.add(selector, "selects no Service: " + selector.json(),
                                "Correct the labels here or on the Service");
                    }
                }
                default -> {
                    // selects nothing
                }
            }
        }
        overlay.workloads().forEach(workload -> itself(workload, findings));
    }

    private static Stream<Pods> beside(List<Pods> pods, Resource resource) {
        return pods.stream().filter(found -> found.namespace().equals(resource.namespace()));
    }

    private static void some(Place selector, List<Pods> pods, Findings findings) {
        boolean all = selector.at("matchLabels").map().isEmpty() && selector.at("matchExpressions").each().isEmpty();
        if (selector.exists() && !all
                && beside(pods, selector.resource()).noneMatch(found -> Selector.full(selector, found.labels()))) {
            findings.add(selector, "selects no pod: " + selector.json(), REMEDY);
        }
    }

    private static void networkPolicy(Resource policy, List<Pods> pods, Findings findings) {
        some(policy.at("spec", "podSelector"), pods, findings);
        Stream<Place> peers = Stream.concat(
                policy.at("spec", "ingress").each().stream().flatMap(rule -> rule.at("from").each().stream()),
                policy.at("spec", "egress").each().stream().flatMap(rule -> rule.at("to").each().stream()));
        // pods of another namespace are not ours to know
        peers.filter(peer -> !peer.at("namespaceSelector").exists())
                .forEach(peer -> some(peer.at("podSelector"), pods, findings));
    }

    private static void target(Overlay overlay, Resource autoscaler, Findings findings) {
        Place target = autoscaler.at("spec", "scaleTargetRef");
        String kind = target.at("kind").text();
        if (overlay.beside(autoscaler, kind, target.at("name").text()).isEmpty()) {
            findings.add(target.at("name"), "there is no " + kind + " " + target.at("name").text(), "Correct kind or name");
        }
    }

    private static void itself(Workload workload, Findings findings) {
        Place own = workload.resource().at("spec", "selector");
        if (own.exists()) {
            itself(own, workload, findings);
        }
        workload.spec().at("topologySpreadConstraints").each()
                .forEach(constraint -> itself(constraint.at("labelSelector"), workload, findings));
        Place apart = workload.spec().at("affinity", "podAntiAffinity");
        apart.at("requiredDuringSchedulingIgnoredDuringExecution").each()
                .forEach(term -> itself(term.at("labelSelector"), workload, findings));
        apart.at("preferredDuringSchedulingIgnoredDuringExecution").each()
                .forEach(term -> itself(term.at("podAffinityTerm", "labelSelector"), workload, findings));
    }

    private static void itself(Place selector, Workload workload, Findings findings) {
        if (selector.exists() && !Selector.full(selector, workload.labels())) {
            findings.add(selector, "does not select the workload's own pods: " + selector.json(), REMEDY);
        }
    }
}
