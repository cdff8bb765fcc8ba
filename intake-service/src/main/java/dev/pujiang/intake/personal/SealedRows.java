package dev.pujiang.intake.personal;

import java.util.UUID;

/**
 * Rows with sealed fields, implemented by the feature that owns the table, so that keys can be rotated without this feature
 * knowing any table.
 */
public interface SealedRows {
    /** Name of the table. */
    String name();

    /** Brings the next rows under the primary key, in the running transaction. */
    Batch renew(UUID after, int limit);

    /**
     * What one transaction did.
     *
     * @param renewed rows that were under an older key
     * @param last where the next batch goes on; null if none are left
     */
    record Batch(int renewed, UUID last) {}
}
