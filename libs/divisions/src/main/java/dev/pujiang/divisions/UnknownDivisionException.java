package dev.pujiang.divisions;

/** A code that names no division. */
public final class UnknownDivisionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnknownDivisionException(String code) {
        super("no division has the code " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
