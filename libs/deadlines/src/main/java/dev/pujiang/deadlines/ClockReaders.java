package dev.pujiang.deadlines;

/** Who may see the clocks of a case; asked of the service that knows. */
public interface ClockReaders {

    /** Whether the caller may see this clock: what is none of the caller's business does not exist (404). */
    boolean mayRead(ClockView clock);
}
