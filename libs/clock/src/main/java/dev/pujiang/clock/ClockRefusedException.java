package dev.pujiang.clock;

import java.util.List;
import java.util.stream.Collectors;

/** Input that was refused as a whole; its subclasses hold every fault found. The message is for logs, not for people. */
public abstract sealed class ClockRefusedException extends IllegalArgumentException
        permits PolicyRefusedException, CalendarRefusedException, TermRefusedException {

    private static final long serialVersionUID = 1L;
    private static final int FAULTS_IN_MESSAGE = 20;

    ClockRefusedException(List<?> faults) {
        super(faults.size() + " faults: " + faults.stream().limit(FAULTS_IN_MESSAGE).map(Object::toString)
                .collect(Collectors.joining("; ")) + (faults.size() > FAULTS_IN_MESSAGE ? "; …" : ""));
    }
}
