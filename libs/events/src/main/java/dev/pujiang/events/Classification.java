package dev.pujiang.events;

/** Who may see an event: every subscriber, or only the services that handle accusations (R-ACCUSED). */
public enum Classification {
    INTERNAL, RESTRICTED;

    /** The topic for this class of event: accusations go to the restricted twin. */
    public String topic(String topic) {
        return this == RESTRICTED ? topic + ".restricted" : topic;
    }
}
