package dev.pujiang.local.part;

import dev.pujiang.local.Port;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One process of the system: how to prepare and start it, and how to tell that it answers. */
public interface Part {

    String name();

    List<Port> ports();

    /** Names of the parts that must be ready before this one is prepared. */
    Set<String> needs();

    /** How long it may take from its start to its first answer on a slow, busy machine. */
    Duration startLimit();

    /** How long it may take to stop by itself. */
    Duration stopLimit();

    /**
     * Does once what must be done before the process can start; cheap when it was done before.
     *
     * @param jobs runs helpers that must end with the launcher
     * @param note told what takes long
     */
    void prepare(OneShot jobs, Consumer<String> note) throws IOException, InterruptedException;

    /** The process, with its environment. */
    ProcessBuilder command();

    /** Whether it answers by now. Never throws for a part that is not there yet. */
    boolean answers();

    /** What must be done after its first answer and before others may use it. */
    default void furnish() throws IOException, InterruptedException {
        // most parts need nothing
    }
}
