/**
 * Who asks: sessions, their tokens, and the actor the rules see.
 *
 * <p>A session is opened by signing in with an account ({@code yiwang.server.accounts}), or at the {@link
 * yiwang.server.access.UnlockedDoor} of a backend that has no accounts and listens on this machine alone. Sessions live in
 * memory: a restart ends them, and consoles sign in again by themselves. Any thread.
 */
@NullMarked
package yiwang.server.access;

import org.jspecify.annotations.NullMarked;
