/**
 * What a machine that runs a replica may ask it. Live: is the process worth keeping; nothing is checked but that it answers. Started:
 * is everything loaded that is loaded at start. Ready: may it be given requests; no shared dependency is asked, as an outage of one
 * would take all replicas away at once instead of having them answer 503 with Retry-After. Well: which dependency is away, for people
 * and alerts.
 */
package dev.pujiang.edge.probe;
