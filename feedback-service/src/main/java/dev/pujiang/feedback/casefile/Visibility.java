package dev.pujiang.feedback.casefile;

import java.util.UUID;

import dev.pujiang.edge.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** To a petitioner the others of the case are a number, not ids. */
@ApplicationScoped
class Visibility {

    private final Caller caller;

    Visibility(Caller caller) {
        this.caller = caller;
    }

    boolean isStaff() {
        return caller.caseNumber().isEmpty();
    }

    boolean isVisible(UUID petitioner) {
        return isStaff() || caller.petitioner().filter(petitioner::equals).isPresent();
    }

    /** Null if it is not to be seen. */
    UUID visible(UUID petitioner) {
        return isVisible(petitioner) ? petitioner : null;
    }
}
