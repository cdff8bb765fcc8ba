package dev.pujiang.intake.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Brings everything under the primary key, after a new one was put into the keyset of every replica. Runs in batches, each a
 * transaction that also notes how far it came: stopped anywhere, the next call goes on there.
 */
@ApplicationScoped
class ReEncryption {
    private final PersonalDataConfig config;
    private final RenewalPositions positions;
    private final List<SealedRows> tables;

    ReEncryption(PersonalDataConfig config, RenewalPositions positions, @All List<SealedRows> tables) {
        this.config = config;
        this.positions = positions;
        this.tables = tables;
    }

    /**
     * What one call did.
     *
     * @param renewed rows by table
     * @param done true if no row is left under an older key, which may then be taken out of the keyset
     */
    record Progress(Map<String, Integer> renewed, boolean done) {}

    Progress run() {
        var renewed = new LinkedHashMap<String, Integer>();
        int batches = config.reEncryptionBatches();
        for (SealedRows table : tables) {
            boolean more = true;
            while (more) {
                if (batches-- == 0) {
                    return new Progress(renewed, false);
                }
                var batch = QuarkusTransaction.requiringNew().call(() -> next(table));
                renewed.merge(table.name(), batch.renewed(), Integer::sum);
                more = batch.last() != null;
            }
        }
        return new Progress(renewed, true);
    }

    private SealedRows.Batch next(SealedRows table) {
        var position = positions.lock(table.name());
        var batch = table.renew(position, config.reEncryptionBatch());
        positions.move(table.name(), batch.last() == null ? position : batch.last());
        return batch;
    }
}
