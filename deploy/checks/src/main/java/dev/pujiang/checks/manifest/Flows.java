package dev.pujiang.checks.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the network policies of an overlay and of its operators allow. Blocks of addresses are taken to be outside of the
 * cluster.
 */
public final class Flows {

    /** From whose view a policy is written. */
    public enum Direction {
        INGRESS("Ingress", "ingress", "from"), EGRESS("Egress", "egress", "to");

        private final String type;
        private final String rules;
        private final String peers;

        Direction(String type, String rules, String peers) {
            this.type = type;
            this.rules = rules;
            this.peers = peers;
        }
    }

    private static final String NAME_OF_NAMESPACE = "kubernetes.io/metadata.name";

    private final List<Resource> policies;

    public Flows(Overlay overlay) {
        policies = Stream.concat(overlay.of("NetworkPolicy"), OperatorMade.policies(overlay).stream()).toList();
    }

    /** Whether a policy says what these pods may do in this direction; if none does, they may do everything. */
    public boolean isolated(Pods pods, Direction direction) {
        return selecting(pods, direction).findAny().isPresent();
    }

    /** Whether it is allowed at both of its ends. */
    public boolean allowed(Pods from, Pods to, String port, String protocol) {
        Set<String> ports = to.called(port);
        return open(from, to, Direction.EGRESS, ports, protocol) && open(to, from, Direction.INGRESS, ports, protocol);
    }

    private boolean open(Pods pods, Pods peer, Direction direction, Set<String> ports, String protocol) {
        return !isolated(pods, direction) || selecting(pods, direction)
                .flatMap(policy -> policy.at("spec", direction.rules).each().stream())
                .anyMatch(rule -> peers(rule.at(direction.peers), peer) && ports(rule.at("ports"), ports, protocol));
    }

    private Stream<Resource> selecting(Pods pods, Direction direction) {
        return policies.stream().filter(policy -> policy.namespace().equals(pods.namespace()))
                .filter(policy -> policy.at("spec", "policyTypes").each().stream()
                        .anyMatch(type -> type.text().equals(direction.type)))
                .filter(policy -> Selector.full(policy.at("spec", "podSelector"), pods.labels()));
    }

    private static boolean peers(Place peers, Pods pods) {
        return peers.each().isEmpty() || peers.each().stream().anyMatch(peer -> !peer.at("ipBlock").exists()
                && (peer.at("namespaceSelector").exists()
                        ? Selector.full(peer.at("namespaceSelector"), Map.of(NAME_OF_NAMESPACE, pods.namespace()))
                        : peer.resource().namespace().equals(pods.namespace()))
                && Selector.full(peer.at("podSelector"), pods.labels()));
    }

    private static boolean ports(Place rule, Set<String> ports, String protocol) {
        return rule.each().isEmpty() || rule.each().stream().anyMatch(port -> ports.contains(port.at("port").text())
                && (port.at("protocol").exists() ? port.at("protocol").text() : "TCP").equals(protocol));
    }
}
