package dev.pujiang.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another one while it is open. Closed, it is as if the machine behind were away, for this one visitor only. */
final class Door implements AutoCloseable {

    private final int port;
    private final int behind;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private Door(int port, int behind) {
        this.port = port;
        this.behind = behind;
    }

    /** Closed at first. */
    static Door to(int behind) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Door(free.getLocalPort(), behind);
        }
    }

    int port() {
        return port;
    }

    void open() throws IOException {
        ServerSocket entrance = new ServerSocket();
        entrance.setReuseAddress(true);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        open.add(entrance);
        Thread.ofVirtual().start(() -> {
            while (!entrance.isClosed()) {
                try {
                    Socket visitor = entrance.accept();
                    Socket host = new Socket(InetAddress.getLoopbackAddress(), behind);
                    open.add(visitor);
                    open.add(host);
                    Thread.ofVirtual().start(() -> carry(visitor, host));
                    Thread.ofVirtual().start(() -> carry(host, visitor));
                } catch (IOException closed) {
                    // the door or what is behind it is closed
                }
            }
        });
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // one side has gone, and so goes the other
        }
    }

    /** Shuts it and cuts off whoever is in between. */
    @Override
    public void close() throws IOException {
        for (Closeable thing : open) {
            thing.close();
        }
        open.clear();
    }
}
