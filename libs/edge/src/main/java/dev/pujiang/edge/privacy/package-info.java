/** Keeps personal data out of the texts (R-PRIVACY). */
package dev.pujiang.edge.privacy;
