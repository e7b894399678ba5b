package yiwang.domain.escalation.policy;

import org.jspecify.annotations.Nullable;

/** The rungs of the ladder (domain.md 4.8). Their order is how high a case stands; EX is about a place, not a case. */
public enum Rung {
    /** 紧急通道: beside the ladder, sounds while a class A case is unsigned. */
    EA,
    /** 提示. */
    E0,
    /** 催办. */
    E1,
    /** 普通督办, card level 1. */
    E2,
    /** 黄牌, card level 2. */
    E3,
    /** 红牌, card level 3. */
    E4,
    /** 提级: somebody above the units decides. */
    E5,
    /** 突增: many tickets of one kind in one place. */
    EX;

    /** Whether it is one of E0 to E5. */
    public boolean isOnLadder() {
        return this != EA && this != EX;
    }

    /** The rung directly below on the ladder, or null for the lowest and for those beside it. */
    public @Nullable Rung below() {
        return isOnLadder() && this != E0 ? values()[ordinal() - 1] : null;
    }

    /** The rung that a card of this level (1 ordinary, 2 yellow, 3 red) holds a case on. */
    public static Rung ofCard(int level) {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("card level " + level);
        }
        return values()[E1.ordinal() + level];
    }
}
