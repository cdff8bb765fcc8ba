/** How this service speaks SQL where there is no aggregate to load. */
package dev.pujiang.feedback.store;
