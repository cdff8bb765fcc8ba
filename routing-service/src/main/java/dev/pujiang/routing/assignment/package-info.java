/** Who is responsible for a claim: made, signed, accepted, concluded (R-PLACE, R-FIRST). */
package dev.pujiang.routing.assignment;
