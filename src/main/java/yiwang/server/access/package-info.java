/**
 * Who asks: sessions, their tokens, and the actor the rules see.
 *
 * <p>In this version a session is given to whoever asks from this machine, for a unit that exists. Sessions live in
 * memory: a restart ends them, and consoles sign in again by themselves. Any thread.
 */
@NullMarked
package yiwang.server.access;

import org.jspecify.annotations.NullMarked;
