/** The audit trail: append-only, chained by hashes, verifiable (R-AUDIT, R-WHO-LOOKED). */
package dev.pujiang.edge.audit;
