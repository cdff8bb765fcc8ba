package dev.pujiang.feedback.cases;

/** Something that closure may depend on has changed in the running transaction: an answer, a delivery, a rating. */
public record CaseMoved(String caseNumber) {}
