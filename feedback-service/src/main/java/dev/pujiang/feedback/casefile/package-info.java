/** One case as its readers see it from here: what is asked, answered, delivered, rated, and what is still missing. */
package dev.pujiang.feedback.casefile;
