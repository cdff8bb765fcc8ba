package dev.pujiang.directory;

/** The tables of the directory could not be read or written. */
public class DirectoryUnavailable extends RuntimeException {

    DirectoryUnavailable(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
