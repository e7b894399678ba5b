/**
 * The frame around the rooms: windows on screens, the rail, the header that proves life, language, theme, and what is
 * said when the data are old.
 *
 * <p>Knows rooms only as {@link yiwang.console.kit.Room}; composed by {@code ConsoleWiring}. Everything here lives on
 * the FX thread, except the memento's file, which is written on {@code io}, and the freeze watch.
 */
@NullMarked
package yiwang.console.shell;

import org.jspecify.annotations.NullMarked;
