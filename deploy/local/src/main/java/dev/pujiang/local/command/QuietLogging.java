package dev.pujiang.local.command;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The libraries inside the launcher (Kafka's client, Vert.x) speak up only when something is really wrong. */
public final class QuietLogging {

    /** Held for ever: the log manager itself would let it be collected, level and all. */
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private QuietLogging() {}

    public static void install() {
        ROOT.setLevel(Level.WARNING);
        KAFKA.setLevel(Level.OFF);
    }
}
