/**
 * When, where and by whom people are received. Features: {@code reception} (plans and what happens to them), {@code announcement}
 * (notices, their chain, proofs, and the arithmetic of R-T10 and R-T3), {@code docket} (cases brought to a reception),
 * {@code calendar} (pages for everybody), {@code desk} (pages for planners).
 */
package dev.pujiang.notice;
