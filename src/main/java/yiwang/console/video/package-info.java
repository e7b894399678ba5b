/**
 * The video room: tiles of 4, 9 or 16 live channels, and the list from which they are filled.
 *
 * <p>{@link yiwang.console.video.VideoPanel} is what the shell opens; {@link yiwang.console.video.VideoWall} and
 * {@link yiwang.console.video.VideoTile} may be used by other surfaces through it. Nodes and models live on the FX
 * thread; decoding lives on the executor of {@link yiwang.console.video.Decoding} and meets the FX thread only in a
 * lock-free exchange of frames.
 */
@NullMarked
package yiwang.console.video;

import org.jspecify.annotations.NullMarked;
