/**
 * The live socket: what consoles subscribe to and how it reaches them.
 *
 * <p>Rooms publish from any thread to {@link yiwang.server.live.LiveHub}; all state of this package lives on the hub's
 * one executor and is touched nowhere else, but for the {@link yiwang.server.live.Inbox} in which news waits for it. A topic
 * holds its things as JSON made once. Clients with the same filter and the same rights read one {@link
 * yiwang.server.live.LiveView}, whose messages are made once; each client has a bounded {@link yiwang.server.live.Outbox}.
 * Who cannot keep up is given a fresh snapshot, or the newest of each thing, instead of a backlog; who was cut off goes on
 * from its number as far back as the {@link yiwang.server.live.ChangeRing} reaches.
 */
@NullMarked
package yiwang.server.live;

import org.jspecify.annotations.NullMarked;
