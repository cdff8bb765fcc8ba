package dev.pujiang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The numbers of all ports of one system. No two are the same. */
public record Ports(Map<Port, Integer> numbers) {

    public Ports {
        numbers = Map.copyOf(numbers);
        Map<Integer, Port> seen = new HashMap<>();
        for (Port port : Port.values()) {
            Integer number = numbers.get(port);
            if (number == null || number < 1 || number > 65535) {
                throw new LaunchFailure("The port of " + port.option() + " must be between 1 and 65535, not " + number + ".");
            }
            Port other = seen.put(number, port);
            if (other != null) {
                throw new LaunchFailure("Port " + number + " is given twice: for " + other.option() + " and " + port.option()
                        + ".");
            }
        }
    }

    /** The usual ports, each replaced by its environment variable where that is set. */
    public static Ports from(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            String value = environment.get(port.variable());
            numbers.put(port, value == null || value.isBlank() ? port.usual() : number(port.variable(), value));
        }
        return new Ports(numbers);
    }

    /** Ports nobody listens on at the moment, for systems started by tests. */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::release);
        }
        return new Ports(numbers);
    }

    /**
     * The same ports with one changed.
     *
     * @param change {@code NUMBER} for the gateway or {@code NAME=NUMBER}
     */
    public Ports with(String change) {
        int equals = change.indexOf('=');
        String name = equals < 0 ? Port.GATEWAY.option() : change.substring(0, equals);
        Port port = Port.named(name).orElseThrow(() -> new LaunchFailure("There is no port named " + name + "."));
        Map<Port, Integer> changed = new EnumMap<>(numbers);
        changed.put(port, number("--port", change.substring(equals + 1)));
        return new Ports(changed);
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    /** What a browser shows in its address line; everything people and machines use is below it. */
    public URI origin() {
        return URI.create("http://localhost:" + of(Port.GATEWAY));
    }

    /** Refuses when somebody else already listens on the port, and says how to choose another. */
    public void mustBeFree(Port port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), of(port)));
        } catch (IOException e) {
            throw new LaunchFailure("Port " + of(port) + " (" + port.option() + ") is taken by another process. Stop it, or "
                    + "choose another port with --port " + port.option() + "=NUMBER or " + port.variable() + ".", e);
        }
    }

    public void store(Properties properties) {
        numbers.forEach((port, number) -> properties.setProperty("port." + port.option(), number.toString()));
    }

    public static Ports load(Properties properties) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, number(port.option(), properties.getProperty("port." + port.option(), "")));
        }
        return new Ports(numbers);
    }

    private static int number(String what, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new LaunchFailure(what + " needs a port number, not '" + value + "'.", e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
