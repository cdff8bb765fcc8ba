package dev.pujiang.local;

import java.time.Duration;

/** Told what happens to each part, from several threads at once. */
public interface Progress {

    /** For those who do not watch. */
    Progress SILENT = new Progress() {
        @Override
        public void changed(String part, Phase phase, String note, Duration since) {
            // nobody is looking
        }

        @Override
        public void say(String line) {
            // nobody is listening
        }
    };

    /**
     * @param note what it is doing in particular, or empty
     * @param since time since the part began to start
     */
    void changed(String part, Phase phase, String note, Duration since);

    /** A line about the system as a whole. */
    void say(String line);

    /** In the life of a part. */
    enum Phase {
        WAITING, STARTING, READY, FAILED, STOPPING, STOPPED
    }
}
