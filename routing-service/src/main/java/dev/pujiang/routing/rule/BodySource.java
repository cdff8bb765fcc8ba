package dev.pujiang.routing.rule;

import java.util.List;

/** The directory, as far as rules need it. */
public interface BodySource {

    /** Rises with every import. */
    long version();

    /** Every body that was, is or will be, with its head posts. */
    List<ResponsibleBody> responsibleBodies();
}
