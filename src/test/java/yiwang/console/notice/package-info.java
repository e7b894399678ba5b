/** Tests of this room. */
@NullMarked
package yiwang.console.notice;

import org.jspecify.annotations.NullMarked;
