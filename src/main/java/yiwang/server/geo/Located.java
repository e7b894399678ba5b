package yiwang.server.geo;

import org.jspecify.annotations.Nullable;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.code.MicroGridCode;

/**
 * Where something is, as fine as is known.
 *
 * @param division village, town or county
 */
public record Located(
        @Nullable MicroGridCode micro, @Nullable GridCode grid, DivisionCode division) {}
