package dev.pujiang.clock;

import java.util.List;

/** A calendar file, or a plan that does not fit the calendar; holds every fault, by line. */
public final class CalendarRefusedException extends ClockRefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    CalendarRefusedException(List<FileFault> faults) {
        super(faults);
        this.faults = List.copyOf(faults);
    }

    public List<FileFault> faults() {
        return faults;
    }
}
