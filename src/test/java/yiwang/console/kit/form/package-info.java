/** The administrators' rooms. */
@NullMarked
package yiwang.console.kit.form;

import org.jspecify.annotations.NullMarked;
