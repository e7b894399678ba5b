package yiwang.wire;

/**
 * What a fence told is taken note of: {@code POST /api/v1/fences/{id}/acknowledge}.
 *
 * @param seen number of the newest alert that was seen; later ones go on standing
 */
public record FenceTaken(long seen) {}
