package dev.pujiang.edge.startup;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service. A start that fails ends with words for operators instead of a stack trace for us. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... args) {
        Quarkus.run(null, Main::end, args);
    }

    private static void end(int code, Throwable failure) {
        if (failure != null) {
            LastWords.about(failure).print(System.err);
        }
        System.exit(code);
    }
}
