package yiwang.console.basemap;

/**
 * A square of the world that is to be drawn.
 *
 * @param left 0 to 1 in WGS-84 Web Mercator
 * @param top the same, southwards
 * @param span width and height
 * @param level zoom it is drawn at; may be broken
 */
public record Patch(double left, double top, double span, double level) {

    /** Whether anything of it lies in another; patches side by side do not meet. */
    public boolean meets(Patch other) {
        return left < other.left + other.span
                && other.left < left + span
                && top < other.top + other.span
                && other.top < top + span;
    }
}
