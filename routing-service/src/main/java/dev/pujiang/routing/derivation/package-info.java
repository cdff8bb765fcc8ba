/** When a term would end, and why, for anybody who asks (R-CLOCKS, R-EXPLAIN): as JSON and as a page. Nothing is kept. */
package dev.pujiang.routing.derivation;
