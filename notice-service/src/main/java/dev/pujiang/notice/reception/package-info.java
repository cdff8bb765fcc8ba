/** Receptions: planned, announced, moved, cancelled, held or blocked; each change is announced in the same transaction. */
package dev.pujiang.notice.reception;
