package dev.pujiang.intake.personal;

/** What only intake has to permit. */
final class KeyPermission {
    /** Bring personal data under a new key; belongs to the job of administrator. */
    static final String KEYS_ROTATE = "keys:rotate";

    private KeyPermission() {}
}
