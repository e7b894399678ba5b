/**
 * What crosses between backend and consoles: records, their JSON, topic names, problem codes.
 *
 * <p>Both programs know this vocabulary and nothing else of each other. Records are immutable and may be used on any
 * thread. JSON has no type ids from class names: a message says its {@code kind} and its {@code topic}, and
 * {@link yiwang.wire.Topic} says which record that is. Unknown properties of commands are refused, unknown properties
 * of live messages ignored, so that a newer backend can serve an older console.
 *
 * <p>Order on the live socket: subscribe, snapshot, deltas above its number. A delta names the number it follows
 * ({@code after}); if that is not the last one seen, something is missing and the topic is subscribed anew. Reconnect
 * is the same path.
 */
@NullMarked
package yiwang.wire;

import org.jspecify.annotations.NullMarked;
