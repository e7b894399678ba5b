package yiwang.domain.routing;

import java.time.Instant;
import yiwang.domain.code.CategoryCode;

/**
 * Who was designated when nobody owned a matter (domain.md 4.3, T14).
 *
 * @param number of the ticket
 * @param unit designated
 * @param basis in writing, as it was given
 */
public record Precedent(CategoryCode item, PlaceKind place, String unit, String number, Instant at, String basis) {}
