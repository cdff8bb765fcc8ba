/** The answer and the result: replies, deliveries, ratings, closure and figures. Writes {@code pujiang.replies}. */
package dev.pujiang.feedback;
