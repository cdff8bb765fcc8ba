package dev.pujiang.events;

/** The legal path a claim is put on (R-PATH). */
public enum LegalPath {
    PETITION, LITIGATION, ARBITRATION, PARTY_APPEAL, ADMINISTRATIVE_PROCEDURE, REQUEST_TO_ACT
}
