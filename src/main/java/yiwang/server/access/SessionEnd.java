package yiwang.server.access;

import java.util.Locale;

/** Hears of every session that ends. Any thread; must not wait. */
@FunctionalInterface
public interface SessionEnd {
    /** How it ended. */
    enum Way {
        /** By whoever it was. */
        SIGNED_OUT,
        /** By somebody who ended it, or by a change of its account. */
        ENDED,
        /** By idleness or its longest time. */
        EXPIRED;

        /** The stable word. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** It has ended. */
    void told(Session session, Way way);
}
