/** Tests of the board room: models without a toolkit, a journey with one. */
@NullMarked
package yiwang.console.board;

import org.jspecify.annotations.NullMarked;
