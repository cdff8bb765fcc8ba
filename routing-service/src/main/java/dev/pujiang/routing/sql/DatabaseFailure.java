package dev.pujiang.routing.sql;

import java.sql.SQLException;

/** The database refused or is away; the cause says which. */
public class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
