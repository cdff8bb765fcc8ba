package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import java.io.IOException;

/** How a part is asked to stop. */
public enum StopSignal {
    /** What everybody understands. */
    TERMINATE,
    /** PostgreSQL waits for its clients when terminated, and ends their sessions when interrupted ("fast shutdown"). */
    INTERRUPT;

    public static StopSignal of(String part) {
        return part.equals("postgres") ? INTERRUPT : TERMINATE;
    }

    public void send(ProcessHandle process) {
        switch (this) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> interrupt(process);
        }
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot signal process " + process.pid() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
