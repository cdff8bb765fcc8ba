/** What time it is, and how it is written for people. */
package dev.pujiang.edge.time;
