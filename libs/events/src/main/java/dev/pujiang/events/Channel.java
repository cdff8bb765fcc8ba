package dev.pujiang.events;

/** 渠道: where a case came in (R-CHANNELS). */
public enum Channel {
    PORTAL, PHONE, LETTER, COUNTER, VISIT, HOME_VISIT, AGENT, EXTERNAL
}
