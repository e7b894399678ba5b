/**
 * The command line: a contract (exit 0 done, 1 the work failed with the reason on stderr, one line first, 2 wrong use).
 *
 * <p>The wiring of the whole program happens here and in the two programs' own wiring classes. The only package that
 * writes to standard output and error.
 */
@NullMarked
package yiwang.cli;

import org.jspecify.annotations.NullMarked;
