/**
 * The whole system on one machine: real PostgreSQL, Kafka and Keycloak, the four services and one gateway, started,
 * watched and stopped by one launcher.
 */
package dev.pujiang.local;
