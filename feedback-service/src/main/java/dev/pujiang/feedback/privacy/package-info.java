/** Keeps personal data out of the texts of this service (R-PRIVACY). */
package dev.pujiang.feedback.privacy;
