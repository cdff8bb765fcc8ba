package dev.pujiang.notice.docket;

import java.util.UUID;

/**
 * What everybody may know of a docket. Cases (件) and person-times (人次) are counted separately.
 *
 * @param answered every claim answered, not yet closed
 * @param open neither answered nor closed
 */
public record DocketSummary(UUID receptionId, long cases, long persons, long open, long answered, long closed) {

    static DocketSummary of(UUID receptionId, DocketRepository.Counts counts) {
        return new DocketSummary(receptionId, counts.cases(), counts.persons(),
                counts.cases() - counts.answered() - counts.closed(), counts.answered(), counts.closed());
    }
}
