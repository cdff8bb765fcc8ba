/** What is due and overdue in somebody's scope, to be looked at rather than read. */
package dev.pujiang.routing.deadline;
