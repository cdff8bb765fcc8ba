/** When a case may be closed, and the closing itself. Nobody closes by hand. */
package dev.pujiang.feedback.closure;
