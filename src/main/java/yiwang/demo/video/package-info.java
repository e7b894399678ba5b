/**
 * The demo county's cameras: moving test pictures, drawn and encoded only while somebody watches.
 *
 * <p>Used by the demo's wiring, which hands {@link yiwang.demo.video.TestPictures} to the server as its source of
 * streams. Drawing and encoding run on the scheduler given to it; nothing here touches an event loop.
 */
@NullMarked
package yiwang.demo.video;

import org.jspecify.annotations.NullMarked;
