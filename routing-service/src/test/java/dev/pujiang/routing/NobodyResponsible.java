package dev.pujiang.routing;

import dev.pujiang.routing.rule.RuleBooks;
import dev.pujiang.routing.sql.Rows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;

/** For as long as it is open, the body of last resort has no head post, so that nobody is responsible for unknown places. */
public final class NobodyResponsible implements AutoCloseable {

    /** What no rule and no petition office takes. */
    public static final String PLACE = "330726999";

    private final Rows rows = new Rows(Arc.container().instance(AgroalDataSource.class).get());
    private final RuleBooks ruleBooks = Arc.container().instance(RuleBooks.class).get();

    public NobodyResponsible() {
        headUntil("'2023-12-31'");
    }

    @Override
    public void close() {
        headUntil("null");
    }

    private void headUntil(String lastDay) {
        rows.change("update post set valid_to = " + lastDay + " where code = '33-xfj-head'");
        rows.change("update directory_version set version = version + 1");
        ruleBooks.reload();
    }
}
