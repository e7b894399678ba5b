/**
 * The way back: commands and questions to the backend over HTTP.
 *
 * <p>A command's answer never edits what is on the screen; the feed does (house.md 3.5). Results arrive on the FX
 * thread.
 */
@NullMarked
package yiwang.console.command;

import org.jspecify.annotations.NullMarked;
