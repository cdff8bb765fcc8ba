package dev.pujiang.routing.directory;

import java.time.LocalDate;

/**
 * Who holds a post, from and to.
 *
 * @param sample nobody by this name exists; the entry is there to try the system
 */
record Official(String post, String name, LocalDate from, LocalDate to, boolean sample) {}
