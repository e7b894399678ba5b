package yiwang.wire;

import yiwang.domain.ticket.Urgency;

/** An item of the category list: {@code GET /api/v1/categories}; {@code disposeSeconds} is its limit. */
public record CategoryView(
        String code,
        String categoryZh,
        String categoryEn,
        String itemZh,
        String itemEn,
        String lead,
        Urgency urgency,
        long disposeSeconds) {}
