package dev.pujiang.events;

import java.util.UUID;

/** What notice says, on {@code pujiang.receptions}. */
public sealed interface ReceptionEvent extends Event permits ReceptionAnnounced, DocketExtended {

    UUID receptionId();

    @Override
    default String subject() {
        return receptionId().toString();
    }

    @Override
    default String dataref() {
        return "/notice/receptions/" + receptionId();
    }
}
