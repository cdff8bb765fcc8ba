package dev.pujiang.routing.division;

import java.sql.SQLException;

/** The list of divisions could not be copied into the database. */
class DivisionsNotWritten extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DivisionsNotWritten(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
