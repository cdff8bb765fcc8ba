package dev.pujiang.e2e;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured by itself, in the order in which it is. */
enum BenchPart {
    /** Registering and assigning cases. */
    CASES,
    /** From the outbox to the broker. */
    RELAY,
    /** Taking the clocks that are due. */
    SWEEP,
    /** Deriving a term; needs no running system. */
    CLOCK,
    /** JVM, AOT cache and native executable beside each other; only when asked for, as nothing else may run meanwhile. */
    PACKAGING;

    private static final String ONLY = "--only";

    boolean needsSystem() {
        return this != CLOCK && this != PACKAGING;
    }

    /**
     * All parts but the packagings, or those that {@code --only} names, separated by commas.
     *
     * @throws IllegalArgumentException if there is no such option or part
     */
    static Set<BenchPart> parse(List<String> arguments) {
        Set<BenchPart> only = EnumSet.noneOf(BenchPart.class);
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            if (!argument.equals(ONLY)) {
                throw new IllegalArgumentException("There is no option " + argument + ". See ./pujiang bench --help");
            }
            if (!left.hasNext()) {
                throw new IllegalArgumentException(ONLY + " needs a value. See ./pujiang bench --help");
            }
            Arrays.stream(left.next().split(",")).map(BenchPart::named).forEach(only::add);
        }
        return only.isEmpty() ? EnumSet.complementOf(EnumSet.of(PACKAGING)) : only;
    }

    private static BenchPart named(String name) {
        return Arrays.stream(values()).filter(part -> part.key().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part named " + name + ". Parts: "
                        + Arrays.stream(values()).map(BenchPart::key).collect(Collectors.joining(", ")) + "."));
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
