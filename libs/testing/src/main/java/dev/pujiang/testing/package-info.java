/**
 * For tests only: a real PostgreSQL, a real Kafka, tokens, and the topics as a stranger sees them. Nothing here is mocked.
 */
package dev.pujiang.testing;
