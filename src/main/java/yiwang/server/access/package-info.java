/**
 * Who asks: sessions, their tokens, and the actor the rules see.
 *
 * <p>A session is opened by signing in with an account ({@code yiwang.server.accounts}), or at the {@link
 * yiwang.server.access.UnlockedDoor} of a backend that has no accounts and listens on this machine alone. Those at
 * the door live in memory: a restart ends them, and consoles come in again by themselves. Those of accounts outlive it ({@link
 * yiwang.server.access.SessionShelf}). Any thread.
 */
@NullMarked
package yiwang.server.access;

import org.jspecify.annotations.NullMarked;
