package dev.pujiang.notice.reception;

/** How people are received. */
public enum How {
    IN_PERSON, VIDEO
}
