package dev.pujiang.divisions;

import java.util.List;
import java.util.stream.Collectors;

/** A division file that was refused as a whole; holds every fault found, in the order of the lines. */
public final class DivisionsRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int FAULTS_IN_MESSAGE = 20;

    private final transient List<DivisionFault> faults;

    DivisionsRefusedException(List<DivisionFault> faults) {
        super(faults.size() + " faults: " + faults.stream().limit(FAULTS_IN_MESSAGE).map(DivisionFault::toString)
                .collect(Collectors.joining("; ")) + (faults.size() > FAULTS_IN_MESSAGE ? "; …" : ""));
        this.faults = List.copyOf(faults);
    }

    public List<DivisionFault> faults() {
        return faults;
    }
}
