package dev.pujiang.local;

import dev.pujiang.local.part.OneShot;
import dev.pujiang.local.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A part made of a shell script, ready once it has created the file given to it as {@code $READY}. */
record ScriptPart(String name, Set<String> needs, Path ready, String script, Duration startLimit) implements Part {

    @Override
    public List<Port> ports() {
        return List.of();
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofMillis(500);
    }

    @Override
    public void prepare(OneShot jobs, Consumer<String> note) throws IOException {
        Files.deleteIfExists(ready);
    }

    @Override
    public ProcessBuilder command() {
        ProcessBuilder program = new ProcessBuilder("sh", "-c", script);
        program.environment().put("READY", ready.toString());
        return program;
    }

    @Override
    public boolean answers() {
        return Files.exists(ready);
    }
}
