/** Who is calling, what they may do, and on what: deny by default, 404 for what is none of the caller's business. */
package dev.pujiang.edge.access;
