/** The packaged program, started as a user starts it: its class path and modules are not those of the tests. */
@NullMarked
package yiwang.packaged;

import org.jspecify.annotations.NullMarked;
