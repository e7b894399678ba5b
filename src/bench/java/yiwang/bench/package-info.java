/**
 * Benchmarks: ours and a peer alternating in one run, at least five times each, the result of both checked for
 * correctness. Never part of the tests; a figure is quoted with machine and date.
 */
@NullMarked
package yiwang.bench;

import org.jspecify.annotations.NullMarked;
