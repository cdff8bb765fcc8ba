package dev.pujiang.e2e;

import dev.pujiang.local.LocalSystem;
import dev.pujiang.local.Options;
import dev.pujiang.local.part.Service;
import dev.pujiang.local.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One whole system on free ports with data of its own, started when the first scenario asks for it. */
final class SystemUnderTest {

    private static final Path HOME = newHome();
    private static LocalSystem system;

    private SystemUnderTest() {}

    static synchronized LocalSystem get() {
        if (system == null) {
            system = LocalSystem.start(Options.isolated(HOME));
            Runtime.getRuntime().addShutdownHook(new Thread(SystemUnderTest::close));
        }
        return system;
    }

    /** One more replica, packaged like the others, which is not started. */
    static Service replica(Service.Kind kind) {
        return get().replica(kind, Options.isolated(HOME).packaging());
    }

    static Whole whole() {
        return new Whole(get().ports());
    }

    static SampleCases samples() {
        return new SampleCases(Options.usual().root().resolve("deploy/data"));
    }

    /** Where each part writes its log. */
    static Path logs() {
        return HOME.resolve("logs");
    }

    /** Logs stay for whoever wants to know what happened; data and unpacked programs are a gigabyte and a half. */
    private static void close() {
        system.close();
        try {
            for (Path part : Files.list(HOME).filter(path -> !path.equals(logs())).toList()) {
                StateFolder.delete(part);
            }
        } catch (IOException e) {
            System.err.println("Left behind in " + HOME + ": " + e.getMessage());
        }
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("pujiang-e2e");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
