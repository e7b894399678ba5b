/** Tests of the day's figures. */
@NullMarked
package yiwang.server.totals;

import org.jspecify.annotations.NullMarked;
