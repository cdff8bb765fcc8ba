/**
 * The whole system from outside, through its gateway and its topics: the demonstration, the benchmark, and in the tests the
 * scenarios and faults. Nothing here reaches into a service.
 */
package dev.pujiang.e2e;
