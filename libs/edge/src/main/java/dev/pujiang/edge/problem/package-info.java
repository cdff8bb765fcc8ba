/**
 * How all services say no: RFC 9457 problem details in Chinese and English, one catalogue, every field at fault named by its JSON
 * path, never a word of an exception. A service adds its own enum of {@link dev.pujiang.edge.problem.ProblemType}s and the bundle
 * {@code problems/<service>_zh|en.properties}, and throws {@link dev.pujiang.edge.problem.Problem}.
 */
package dev.pujiang.edge.problem;
