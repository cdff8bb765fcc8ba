/** Files that an administrator sends, read with every fault named by file, line and column. */
package dev.pujiang.routing.csv;
