/** What the headers and query parameters of our APIs mean, as values: version tags, idempotency keys, cursors and pages of lists. */
package dev.pujiang.edge.http;
