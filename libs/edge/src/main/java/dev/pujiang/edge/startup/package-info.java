/**
 * The way into service: what an operator must have set is looked at before anything is started, the database is waited for, its
 * schema must be the one that the service knows. What cannot work ends with code 1 and words that name the key (ADR 0014).
 */
package dev.pujiang.edge.startup;
