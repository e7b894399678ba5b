package yiwang.demo.video;

import yiwang.domain.code.GbId;

/** How a demo camera behaves; the same for the same code in every run, so that a list of channels can tell it too. */
public enum Habit {
    /** Plays as long as it is watched. */
    STEADY,
    /** Gives no picture: about three in a hundred. */
    OFFLINE,
    /** Plays, then sends nothing for half a minute, again and again: about one in a hundred. */
    FREEZES;

    private static final int OFFLINE_PER_MILLE = 30;
    private static final int FREEZING_PER_MILLE = 10;

    /** The habit of a channel. */
    public static Habit of(GbId channel) {
        int lot = Math.floorMod(mixed(channel.value().hashCode()), 1000);
        if (lot < OFFLINE_PER_MILLE) {
            return OFFLINE;
        }
        return lot < OFFLINE_PER_MILLE + FREEZING_PER_MILLE ? FREEZES : STEADY;
    }

    /** Neighbouring codes differ in the last digits only, and so do their hashes: spread them. */
    static int mixed(int hash) {
        int spread = (hash ^ hash >>> 16) * 0x7feb352d;
        spread = (spread ^ spread >>> 15) * 0x846ca68b;
        return spread ^ spread >>> 16;
    }
}
