/** What requests leave behind for those who watch: which are traced, how they are counted, of which case a line in the log is. */
package dev.pujiang.edge.trace;
