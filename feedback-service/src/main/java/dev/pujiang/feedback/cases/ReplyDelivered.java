package dev.pujiang.feedback.cases;

/**
 * A reply has reached a petitioner of a known case. Fired once, in the transaction that brings the later of the two pieces of news:
 * that of the case, that of the delivery.
 */
public record ReplyDelivered(KnownCase known, Delivery delivery) {}
