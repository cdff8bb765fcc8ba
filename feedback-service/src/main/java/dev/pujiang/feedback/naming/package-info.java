/** Codes as people read them: bodies, places, categories. */
package dev.pujiang.feedback.naming;
