package dev.pujiang.routing.assignment;

/** In what order a work list is shown. */
enum WorkListOrder {
    /** What was assigned first. */
    MADE,
    /** What is due first; only what has a term that runs. */
    DUE
}
