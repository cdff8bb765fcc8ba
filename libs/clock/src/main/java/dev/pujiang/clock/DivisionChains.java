package dev.pujiang.clock;

import java.util.List;

/**
 * Where a division lies, asked for the calendar that holds there. Given by whoever knows the divisions; this library only needs
 * to know which calendars lie on the way.
 */
@FunctionalInterface
public interface DivisionChains {

    /** Codes from the province down to the division itself; empty if there is no such division. */
    List<String> chain(String division);
}
