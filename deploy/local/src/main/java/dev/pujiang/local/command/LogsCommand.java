package dev.pujiang.local.command;

import dev.pujiang.local.Options;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code logs NAME [-n LINES] [--no-follow]}: the last lines of a part's log, and what is added to it. */
final class LogsCommand {

    private static final int POLL_MILLIS = 200;
    private static final int USUAL_LINES = 50;

    private LogsCommand() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        String name = null;
        int lines = USUAL_LINES;
        boolean follow = true;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "-n" -> lines = number(arguments, ++i);
                case "--no-follow" -> follow = false;
                case String part -> name = part;
            }
        }
        Path log = log(name);
        try (Tail tail = new Tail(log)) {
            tail.seekLastLines(lines);
            tail.copyTo(System.out);
            while (follow) {
                Thread.sleep(POLL_MILLIS);
                tail.reopenIfReplaced();
                tail.copyTo(System.out);
            }
        }
        return 0;
    }

    private static Path log(String name) {
        if (name == null) {
            throw new UsageError("Whose log? One of: " + String.join(", ", names()));
        }
        StateFolder state = StateFolder.open(Options.usual().home());
        String part = Options.ALL_PARTS.contains(name + "-service")
                ? name + "-service"
                : name.equals("gateway") ? "launcher" : name;
        Path log = state.log(part);
        if (!names().contains(part) && !part.equals("launcher")) {
            throw new UsageError("There is no part named " + name + ". Parts: " + String.join(", ", names()));
        }
        if (!Files.exists(log)) {
            throw new UsageError(name + " has not written a log yet: " + log);
        }
        return log;
    }

    private static List<String> names() {
        return Options.ALL_PARTS;
    }

    private static int number(List<String> arguments, int index) {
        try {
            return Integer.parseInt(arguments.get(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UsageError("-n needs a number of lines.");
        }
    }
}
