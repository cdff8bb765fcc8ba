package dev.pujiang.local.command;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Options;
import dev.pujiang.local.Ports;
import dev.pujiang.local.state.RunningRecord;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.util.List;

/** {@code token USER}: an access token of a sample user or, with {@code --client}, of a machine client. */
final class TokenCommand {

    private TokenCommand() {}

    static int run(List<String> arguments) throws IOException, InterruptedException {
        boolean client = arguments.contains("--client");
        List<String> names = arguments.stream().filter(argument -> !argument.equals("--client")).toList();
        if (names.size() != 1) {
            throw new UsageError("Whose token? For example: ./pujiang token window-clerk-330726, or "
                    + "./pujiang token --client portal-demo");
        }
        SignIn signIn = new SignIn(runningPorts());
        System.out.println(client ? signIn.tokenOfClient(names.getFirst()) : signIn.tokenOfUser(names.getFirst()));
        return 0;
    }

    static Ports runningPorts() {
        return RunningRecord.read(StateFolder.open(Options.usual().home())).map(RunningRecord::ports)
                .orElseThrow(() -> new LaunchFailure("The system is not running. Start it with ./pujiang up."));
    }
}
