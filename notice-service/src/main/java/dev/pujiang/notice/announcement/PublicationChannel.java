package dev.pujiang.notice.announcement;

/** Where a notice can be published. Online happens by the act of publishing itself. */
public enum PublicationChannel {
    ONLINE, RADIO, TELEVISION, NEWSPAPER, BOARD
}
