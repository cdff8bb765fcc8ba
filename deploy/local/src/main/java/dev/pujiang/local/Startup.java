package dev.pujiang.local;

import dev.pujiang.local.gateway.Gateway;
import dev.pujiang.local.part.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Starts every part as soon as those it needs are ready, and stops them in the opposite order. */
final class Startup {

    private final List<Part> parts;
    private final Map<String, Child> children;
    private final Gateway gateway;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param gateway null when there is none to start */
    Startup(List<Part> parts, Map<String, Child> children, Gateway gateway) {
        this.parts = parts;
        this.children = children;
        this.gateway = gateway;
    }

    /** Returns when all are ready; the first failure ends the others' starting. */
    void run(Progress progress) {
        parts.forEach(part -> progress.changed(part.name(), Progress.Phase.WAITING, "", Duration.ZERO));
        AtomicReference<Throwable> first = new AtomicReference<>();
        Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        for (Part part : parts) {
            CompletableFuture<?>[] needs = part.needs().stream().filter(children::containsKey).map(ready::get)
                    .toArray(CompletableFuture[]::new);
            ready.put(part.name(), CompletableFuture.allOf(needs)
                    .thenRunAsync(() -> start(children.get(part.name())), threads)
                    .whenComplete((nothing, failure) -> {
                        if (failure != null && first.compareAndSet(null, failure)) {
                            threads.shutdownNow();
                        }
                    }));
        }
        try {
            if (gateway != null) {
                gateway.start(progress);
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new)).get();
        } catch (ExecutionException e) {
            throw reason(first.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while starting.", e);
        }
    }

    private static void start(Child child) {
        try {
            child.start();
        } catch (IOException e) {
            throw LaunchFailure.writing(child.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while " + child.name() + " was starting.", e);
        }
    }

    private static RuntimeException reason(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new LaunchFailure("Starting failed: " + cause, cause);
    }

    /** Stops those first that nobody else needs; parts that do not need each other stop at the same time. */
    void stop() {
        threads.shutdownNow();
        if (gateway != null) {
            gateway.close();
        }
        List<Part> left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            List<Part> free = left.stream().filter(part -> left.stream().noneMatch(other -> needs(other, part))).toList();
            CompletableFuture<?>[] stopping = free.stream()
                    .map(part -> CompletableFuture.runAsync(children.get(part.name())::stop, Thread::startVirtualThread))
                    .toArray(CompletableFuture[]::new);
            // one that cannot be stopped properly must not keep the others running
            CompletableFuture.allOf(stopping).exceptionally(failure -> null).join();
            left.removeAll(free);
        }
    }

    private static boolean needs(Part one, Part other) {
        Set<String> needs = one.needs();
        return needs.contains(other.name());
    }
}
