/** Rules as data, and the pure decision who is responsible for a matter and why (R-PLACE, R-PATH, R-ACCUSED). */
package dev.pujiang.routing.rule;
