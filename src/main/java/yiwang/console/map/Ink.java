package yiwang.console.map;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.look.DeskScale;

/** The colours of one theme and the size of its text, as plain numbers a worker can paint with. Immutable. */
final class Ink {
    private final int[] argb;
    private final double em;
    private final boolean stale;

    /**
     * Colours by {@link Role}, premultiplied.
     *
     * @param em body text in pixels; all strokes and marks grow with it
     */
    Ink(int[] argb, double em) {
        this(argb.clone(), em, false);
    }

    private Ink(int[] argb, double em, boolean stale) {
        this.argb = argb;
        this.em = em;
        this.stale = stale;
    }

    int of(Role role) {
        return argb[role.ordinal()];
    }

    double em() {
        return em;
    }

    /** How many desk pixels a pixel of this window stands for: 1 on a desk, 4 on a 3840x2160 wall. */
    double magnification() {
        return em / DeskScale.USUAL_EM;
    }

    boolean isStale() {
        return stale;
    }

    /** The same picture drained of most of its colour: what is shown was, and may no longer be. */
    Ink drained() {
        int[] drained = new int[argb.length];
        for (Role role : Role.values()) {
            int colour = argb[role.ordinal()];
            drained[role.ordinal()] = Argb.over(Argb.scaled(colour, role.isLevel() ? 90 : 40), blank(colour));
        }
        return new Ink(drained, em, true);
    }

    private static int blank(int colour) {
        return Argb.grey(colour);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ink ink && ink.em == em && ink.stale == stale && Arrays.equals(ink.argb, argb);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(argb) + Double.hashCode(em);
    }
}
