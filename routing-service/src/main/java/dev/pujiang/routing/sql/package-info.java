/** Plain SQL with parameters. */
package dev.pujiang.routing.sql;
