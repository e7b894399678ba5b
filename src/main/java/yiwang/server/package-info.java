/**
 * The backend: takes matters in, lets people decide on them, keeps the journal, and tells consoles live.
 *
 * <p>{@link yiwang.server.BackendServer} starts and stops it; {@link yiwang.server.ServerWiring} is the one place where
 * the rooms meet. Every room is a package below with its own story.
 */
@NullMarked
package yiwang.server;

import org.jspecify.annotations.NullMarked;
