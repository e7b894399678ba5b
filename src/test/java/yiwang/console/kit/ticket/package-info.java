/** A small make-believe county for the tests of rooms: real rules, no network, a clock that is moved by hand. */
@NullMarked
package yiwang.console.kit.ticket;

import org.jspecify.annotations.NullMarked;
