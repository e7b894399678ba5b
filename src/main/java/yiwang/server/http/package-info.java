/**
 * The door of the backend: routes, limits on bodies and time, and one form for every refusal.
 *
 * <p>Rooms bring a {@link yiwang.server.http.RouteGroup} and answer with {@link yiwang.server.http.Replies}; this
 * package knows none of them. Everything here runs on Vert.x event loops and never waits.
 */
@NullMarked
package yiwang.server.http;

import org.jspecify.annotations.NullMarked;
