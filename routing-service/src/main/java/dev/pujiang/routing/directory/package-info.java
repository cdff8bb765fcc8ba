/** Bodies, posts and who holds them: imported from files, all or nothing, and told to the other services. */
package dev.pujiang.routing.directory;
