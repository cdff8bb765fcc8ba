package dev.pujiang.e2e;

import dev.pujiang.local.Packaging;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What services are compared as. */
enum Variant {
    JVM(Packaging.JVM),
    /** The JVM with a cache of the classes, profiles and code of an earlier run (JEP 483, 514, 515). */
    AOT(Packaging.JVM), NATIVE(Packaging.NATIVE);

    private final Packaging packaging;

    Variant(Packaging packaging) {
        this.packaging = packaging;
    }

    Packaging packaging() {
        return packaging;
    }

    /** Arguments to the JVM; it ends at once if it cannot use the cache, instead of going on without it. */
    List<String> arguments(Path cache) {
        return this == AOT ? List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on") : List.of();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
