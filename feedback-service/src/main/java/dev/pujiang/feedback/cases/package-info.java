/** What feedback knows of a case from the events of intake and routing, and who may see it. */
package dev.pujiang.feedback.cases;
