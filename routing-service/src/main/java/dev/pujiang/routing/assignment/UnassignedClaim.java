package dev.pujiang.routing.assignment;

/**
 * A claim that nobody can be made responsible for yet.
 *
 * @param placePath codes from the province down to its place, joined by slashes: who oversees it
 */
record UnassignedClaim(RegisteredClaim claim, String placePath) {}
