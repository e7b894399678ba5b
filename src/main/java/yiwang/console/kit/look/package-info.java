/**
 * The look of the console: themes, the wall's scale and the small controls every room is furnished with. Rooms may use
 * all of it; it knows no room, no feed and no domain type, only plain values. Everything here lives on the FX thread
 * (except {@link yiwang.console.kit.look.LookText}, {@link yiwang.console.kit.look.Palette} and
 * {@link yiwang.console.kit.look.WallScale}, which are immutable), and nothing here owns a clock: what moves with time
 * is moved by {@code tick(Instant)} from the window's pulse. Colours, sizes and fonts are in {@code styles/}.
 */
@NullMarked
package yiwang.console.kit.look;

import org.jspecify.annotations.NullMarked;
