package dev.pujiang.checks;

import dev.pujiang.checks.manifest.Overlay;

/** Looks for one sort of mistake. */
public interface Check {

    /** Reports every mistake of its sort. */
    void examine(Overlay overlay, Findings findings);

    /** Whether it makes sense on a part too, which refers to what others add. */
    default boolean onParts() {
        return false;
    }
}
