/**
 * The live socket: what consoles subscribe to and how it reaches them.
 *
 * <p>Rooms publish from any thread to {@link yiwang.server.live.LiveHub}; all state of this package lives on the hub's
 * one executor and is touched nowhere else. A topic holds its things as JSON made once for all subscribers; each client
 * has a bounded {@link yiwang.server.live.Outbox}. Who cannot keep up is given a fresh snapshot instead of a backlog.
 */
@NullMarked
package yiwang.server.live;

import org.jspecify.annotations.NullMarked;
