package dev.pujiang.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every port the system listens on, with its usual number. All of them are bound to the loopback address only. */
public enum Port {
    GATEWAY(8080), INTAKE(8081), ROUTING(8082), NOTICE(8083), FEEDBACK(8084), KEYCLOAK(8180), POSTGRES(54329), KAFKA(
            9092), KAFKA_CONTROLLER(9093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The name used with {@code --port NAME=NUMBER}. */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The environment variable that changes it. */
    public String variable() {
        return "PUJIANG_PORT_" + name();
    }

    static Optional<Port> named(String option) {
        return Arrays.stream(values()).filter(port -> port.option().equals(option)).findFirst();
    }
}
