/**
 * Live pictures of channels over HTTP: the route, and the two small interfaces behind it.
 *
 * <p>The route lives on the server's event loops and never waits; whoever makes the pictures (a media server's
 * relay, the demo's test pictures) implements {@link yiwang.server.video.StreamSource} and calls viewers from its
 * own threads. Wiring and pictures' makers may use this package; other server rooms have no business here.
 */
@NullMarked
package yiwang.server.video;

import org.jspecify.annotations.NullMarked;
