package yiwang.wire;

import yiwang.domain.ticket.Urgency;

/**
 * An item of the category list: {@code GET /api/v1/categories}.
 *
 * @param response limit until somebody has signed, as {@code 4 WH}
 * @param dispose limit from dispatch until it is dealt with
 */
public record CategoryView(
        String code,
        String categoryZh,
        String categoryEn,
        String itemZh,
        String itemEn,
        String lead,
        Urgency urgency,
        String response,
        String dispose) {}
