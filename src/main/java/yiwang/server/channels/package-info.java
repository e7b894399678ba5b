/**
 * The video channels and whether they answer: newest wins, in memory only. Any thread.
 */
@NullMarked
package yiwang.server.channels;

import org.jspecify.annotations.NullMarked;
