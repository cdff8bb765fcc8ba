/** How often one address may use what nobody has to sign in for. */
package dev.pujiang.edge.throttle;
