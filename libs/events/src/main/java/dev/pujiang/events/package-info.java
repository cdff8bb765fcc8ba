/**
 * What crosses the wire between the services, and what makes it safe: the events as records, CloudEvents 1.0 around them, the
 * outbox that writes them in the transaction of the change, the inbox that gives each its effect exactly once and in order.
 */
package dev.pujiang.events;
