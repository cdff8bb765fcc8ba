package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import java.util.Arrays;
import java.util.List;

/** The commands behind {@code ./pujiang} that concern the running system. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getProperty("java.util.logging.config.class") == null
                && System.getProperty("java.util.logging.config.file") == null) {
            QuietLogging.install();
        }
        int code;
        try {
            code = run(arguments);
        } catch (UsageError e) {
            System.err.println(e.getMessage());
            code = 2;
        } catch (LaunchFailure e) {
            System.err.println("\n" + e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static int run(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new UsageError("A command is missing. See ./pujiang --help");
        }
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        return switch (arguments[0]) {
            case "run" -> RunCommand.run(StartArguments.parse(rest, System.getenv()));
            case "up" -> UpCommand.run(StartArguments.parse(rest, System.getenv()), rest);
            case "down" -> DownCommand.run();
            case "status" -> StatusCommand.run();
            case "logs" -> LogsCommand.run(rest);
            case "token" -> TokenCommand.run(rest);
            case "replay" -> ReplayCommand.run(rest);
            case "environment" -> EnvironmentCommand.run(rest);
            default -> throw new UsageError("There is no command " + arguments[0] + ". See ./pujiang --help");
        };
    }
}
