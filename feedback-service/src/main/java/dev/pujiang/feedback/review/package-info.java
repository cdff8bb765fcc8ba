/** 复查: the right to ask for a review of a reply, and until when one has it (R-REVIEW). */
package dev.pujiang.feedback.review;
