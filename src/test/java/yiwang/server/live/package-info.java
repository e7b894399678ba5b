/** Tests of the live hub with lines that read slowly, on a hand-stepped executor. */
@NullMarked
package yiwang.server.live;

import org.jspecify.annotations.NullMarked;
