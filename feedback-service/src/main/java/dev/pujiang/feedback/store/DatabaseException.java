package dev.pujiang.feedback.store;

import java.sql.SQLException;

/** A statement failed; the transaction is void. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
