/** How content people are, counted per division (R-RATE). */
package dev.pujiang.feedback.figures;
