package dev.pujiang.local.part;

import java.io.IOException;
import java.time.Duration;

/** Runs a program to its end, within a time limit, and kills it when the system is stopped meanwhile. */
@FunctionalInterface
public interface OneShot {

    /**
     * @param part on whose behalf: its log gets the output
     * @param what names the job in the message of a failure
     * @throws dev.pujiang.local.LaunchFailure if it ends with another code than 0 or takes too long
     */
    void run(String part, String what, ProcessBuilder program, Duration limit) throws IOException, InterruptedException;
}
