package yiwang.wire;

/**
 * A unit of the county: {@code GET /api/v1/units}.
 *
 * @param kind center, town-center, department, enforcement or utility
 * @param initials pinyin initials for typing, for example {@code zjj}
 * @param division code of the town or county it belongs to
 */
public record UnitView(String id, String name, String kind, String parent, String division, String initials) {}
