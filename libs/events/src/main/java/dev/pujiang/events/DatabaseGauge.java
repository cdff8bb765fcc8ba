package dev.pujiang.events;

/**
 * A figure that an operator watches and that only the database knows. A bean of this type is all it takes: {@link DatabaseGauges}
 * reads it.
 *
 * @param name as Micrometer writes it, with dots
 * @param unit {@code seconds}, or null for a number of things
 * @param query gives one number; reads a few rows of an index, and no more than {@link #MANY} of them
 */
public record DatabaseGauge(String name, String unit, String query) {

    /** Nobody needs to know how many more than this there are, and counting them would cost. */
    public static final int MANY = 100_000;

    /** How many rows there are, counted up to {@link #MANY}. */
    public static DatabaseGauge count(String name, String rows) {
        return new DatabaseGauge(name, null, "select count(*) from (select from " + rows + " limit " + MANY + ") counted");
    }

    /** How many seconds ago the first of these moments was, 0 if there is none. */
    public static DatabaseGauge age(String name, String moment, String rows) {
        return new DatabaseGauge(name, "seconds",
                "select coalesce((select extract(epoch from now() - " + moment + ") from " + rows
                        + " limit 1), 0)");
    }
}
