/** One origin for four services and the sign-in: routes by the first segment of the path and streams both ways. */
package dev.pujiang.local.gateway;
