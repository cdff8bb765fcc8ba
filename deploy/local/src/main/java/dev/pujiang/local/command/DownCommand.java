package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.state.InstanceLock;
import dev.pujiang.local.state.Leftovers;
import dev.pujiang.local.state.RunningRecord;
import dev.pujiang.local.state.StateFolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code down}: stops the system, and whatever a killed launcher left behind. */
final class DownCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration PATIENCE_WITH_LEFTOVERS = Duration.ofSeconds(20);

    private DownCommand() {}

    static int run() throws InterruptedException {
        StateFolder state = StateFolder.open(Options.usual().home());
        Optional<ProcessHandle> launcher = RunningRecord.read(state).flatMap(running -> running.launcher().find());
        launcher.ifPresent(DownCommand::stop);
        try (InstanceLock lock = InstanceLock.take(state).orElseThrow(
                () -> new LaunchFailure("A launcher is just starting. Try again in a moment."))) {
            List<String> leftovers = new Leftovers(state).stop(PATIENCE_WITH_LEFTOVERS);
            RunningRecord.remove(state);
            if (!leftovers.isEmpty()) {
                System.out.println("Stopped what a killed launcher left behind: " + String.join(", ", leftovers));
            } else {
                System.out.println(launcher.isPresent() ? "Stopped." : "Nothing is running.");
            }
        }
        return 0;
    }

    private static void stop(ProcessHandle launcher) {
        launcher.destroy();
        try {
            launcher.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
            launcher.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
