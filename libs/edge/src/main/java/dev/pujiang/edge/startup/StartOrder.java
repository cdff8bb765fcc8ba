package dev.pujiang.edge.startup;

/** Priorities of what observes the start. */
public final class StartOrder {

    /** Before any work begins: the scheduler starts at 0. What ends the start here leaves nothing half done. */
    public static final int CHECKS = -1;

    private StartOrder() {}
}
