package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.LocalSystem;
import dev.pujiang.local.Options;
import dev.pujiang.local.Progress;
import java.time.Duration;
import java.time.Instant;

/** {@code run}: the system in the foreground, until Ctrl-C or until one of its parts dies. */
final class RunCommand {

    private RunCommand() {}

    static int run(StartArguments arguments) throws InterruptedException {
        Options options = arguments.options();
        Progress progress = Display.forThisTerminal(options.parts());
        Instant begun = Instant.now();
        LocalSystem system = LocalSystem.prepare(options, progress);
        Thread hook = new Thread(system::close, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            system.boot();
            progress.say("Ready after %.1f s: %s".formatted(seconds(begun), system.origin()));
            LaunchFailure failure = system.awaitFailure();
            system.close();
            throw failure;
        } catch (LaunchFailure e) {
            if (stoppedFromOutside(hook)) {
                return awaitEnd();
            }
            throw e;
        }
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    }

    /** What fails because somebody pressed Ctrl-C is no failure worth a message. */
    private static boolean stoppedFromOutside(Thread hook) {
        return hook.getState() != Thread.State.NEW;
    }

    private static int awaitEnd() throws InterruptedException {
        Thread.sleep(Duration.ofMinutes(5));
        return 1;
    }
}
