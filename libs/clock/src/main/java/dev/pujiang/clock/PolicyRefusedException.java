package dev.pujiang.clock;

import java.util.List;

/** Policy files that contradict themselves or the schema; holds every fault, by file and line. */
public final class PolicyRefusedException extends ClockRefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    PolicyRefusedException(List<FileFault> faults) {
        super(faults);
        this.faults = List.copyOf(faults);
    }

    public List<FileFault> faults() {
        return faults;
    }
}
