package yiwang.domain.routing;

import yiwang.domain.code.DivisionCode;

/**
 * What sort of place a matter lies in: who answered for a pole without an owner in one village answers for the next
 * village, but perhaps not for a town's streets.
 */
public enum PlaceKind {
    /** 居委会 a residents' committee: last three digits below 200 by the statistical code (国统字〔2009〕91 号). */
    COMMUNITY,
    /** 村委会 a villagers' committee. */
    VILLAGE,
    /** Somewhere in a town. */
    TOWN,
    /** Somewhere in the county. */
    COUNTY;

    private static final int FIRST_VILLAGE = 200;

    /** The kind of a division. */
    public static PlaceKind of(DivisionCode place) {
        String code = place.value();
        if (code.length() < DivisionCode.Level.TOWN.digits()) {
            return COUNTY;
        }
        if (code.length() < DivisionCode.Level.VILLAGE.digits()) {
            return TOWN;
        }
        int last = Integer.parseInt(code.substring(DivisionCode.Level.TOWN.digits()));
        return last < FIRST_VILLAGE ? COMMUNITY : VILLAGE;
    }
}
