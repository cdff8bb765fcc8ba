package dev.pujiang.divisions;

/** Told now and then, and once at the end, how many rows have been read so far; called on the reading thread. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = rows -> {};

    void rowsRead(long rows);
}
