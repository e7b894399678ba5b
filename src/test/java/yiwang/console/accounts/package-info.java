/** The administrators' rooms. */
@NullMarked
package yiwang.console.accounts;

import org.jspecify.annotations.NullMarked;
