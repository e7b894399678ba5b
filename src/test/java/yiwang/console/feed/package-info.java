/** Tests of the feed against a backend that does what a script says. */
@NullMarked
package yiwang.console.feed;

import org.jspecify.annotations.NullMarked;
