package dev.pujiang.local.state;

import dev.pujiang.local.LaunchFailure;
import dev.pujiang.local.Packaging;
import dev.pujiang.local.Ports;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What other commands need to know about the launcher that runs.
 *
 * @param launcher the launcher itself
 * @param ports where its parts listen
 * @param parts the parts it started
 * @param packaging what its services run as
 * @param ready whether every part has answered
 */
public record RunningRecord(ProcessId launcher, Ports ports, List<String> parts, Packaging packaging, boolean ready) {

    /** The record of the launcher that runs now; empty when none does, whatever an earlier one left behind. */
    public static Optional<RunningRecord> read(StateFolder state) {
        Path file = file(state);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot read " + file + ": " + e, e);
        }
        return Optional.of(new RunningRecord(ProcessId.parse(properties.getProperty("launcher")), Ports.load(properties),
                Arrays.asList(properties.getProperty("parts").split(",")),
                Packaging.named(properties.getProperty("packaging", Packaging.JVM.toString())),
                Boolean.parseBoolean(properties.getProperty("ready"))))
                .filter(running -> running.launcher.find().isPresent());
    }

    public void write(StateFolder state) {
        Properties properties = new Properties();
        properties.setProperty("launcher", launcher.text());
        properties.setProperty("parts", String.join(",", parts));
        properties.setProperty("packaging", packaging.toString());
        properties.setProperty("ready", Boolean.toString(ready));
        ports.store(properties);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        StateFolder.write(file(state), text.toString());
    }

    public static void remove(StateFolder state) {
        try {
            Files.deleteIfExists(file(state));
        } catch (IOException e) {
            throw LaunchFailure.writing(file(state), e);
        }
    }

    private static Path file(StateFolder state) {
        return state.home().resolve("running.properties");
    }
}
