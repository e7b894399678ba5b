package yiwang.wire;

import org.jspecify.annotations.Nullable;

/** A ladder policy as text, to be simulated or activated. */
public record PolicyRequest(@Nullable String text) {}
