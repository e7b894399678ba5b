/** Tests of whole consoles, without their windows, against a real backend. */
@NullMarked
package yiwang.console;

import org.jspecify.annotations.NullMarked;
