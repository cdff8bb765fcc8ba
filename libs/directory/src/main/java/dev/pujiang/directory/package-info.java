/**
 * Bodies and posts as a service knows them that does not own them: learned from routing's events, kept in tables of its own, so
 * that a page can name the responsible body while routing is away.
 */
package dev.pujiang.directory;
