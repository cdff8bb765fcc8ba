/** Holiday plans: brought in, looked at, published (R-CALENDAR). */
package dev.pujiang.routing.calendar;
