/** The desk of those who plan visits: what is due, planning, publishing, proofs, and the docket. */
package dev.pujiang.notice.desk;
