package dev.pujiang.local.command;

import dev.pujiang.local.Options;
import dev.pujiang.local.part.Service;
import dev.pujiang.local.part.ServiceEnvironment;
import dev.pujiang.local.state.Keys;
import dev.pujiang.local.state.Secrets;
import dev.pujiang.local.state.StateFolder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code environment SERVICE}: the variables of a service of the running system, one {@code NAME=VALUE} a line, as container engines
 * read them. Among them are the secrets of this system.
 */
final class EnvironmentCommand {

    private EnvironmentCommand() {}

    static int run(List<String> arguments) {
        Service.Kind kind = Arrays.stream(Service.Kind.values())
                .filter(one -> arguments.size() == 1 && one.shortName().equals(arguments.getFirst().replace("-service", "")))
                .findFirst()
                .orElseThrow(() -> new UsageError("Whose environment? One of: intake, routing, notice, feedback"));
        Options options = Options.usual().with(TokenCommand.runningPorts());
        StateFolder state = StateFolder.open(options.home());
        new TreeMap<>(new ServiceEnvironment(options, new Secrets(state), new Keys(state)).of(kind))
                .forEach((name, value) -> System.out.println(name + "=" + value));
        return 0;
    }
}
