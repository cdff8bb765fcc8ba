package dev.pujiang.clock;

import java.util.List;

/** A term that was asked for with faulty fields, or a step that a clock does not allow; holds every fault. */
public final class TermRefusedException extends ClockRefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldFault> faults;

    TermRefusedException(List<FieldFault> faults) {
        super(faults);
        this.faults = List.copyOf(faults);
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
