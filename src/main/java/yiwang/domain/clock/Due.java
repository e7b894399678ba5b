package yiwang.domain.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a limit runs out.
 *
 * @param at null while an open pause holds it up
 * @param provisional whether the way there leads through a year without a published calendar
 */
public record Due(@Nullable Instant at, boolean provisional) {}
