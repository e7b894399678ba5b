package yiwang.console.map;

import java.util.Locale;

/** The colours a map is painted with. Each has a CSS property {@code -map-ink-<role>}, set in {@code map.css}. */
enum Role {
    VOID,
    LAND,
    WATER,
    ROAD,
    BORDER,
    BORDER_TOWN,
    BORDER_VILLAGE,
    BORDER_GRID,
    LABEL,
    LABEL_STRONG,
    HALO,
    UNIT,
    CAMERA,
    WATER_LABEL,
    DOT,
    STALE,
    HATCH,
    LOAD1,
    LOAD2,
    LOAD3,
    LOAD4,
    STEP1,
    STEP2,
    STEP3,
    STEP4,
    LEVEL1,
    LEVEL2,
    LEVEL3,
    LEVEL4;

    private static final Role[] ALL = values();

    /** Name of the CSS property. */
    String property() {
        return "-map-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this colour means a level. */
    boolean isLevel() {
        return ordinal() >= LEVEL1.ordinal();
    }

    static Role level(int level) {
        return ALL[LEVEL1.ordinal() + level - 1];
    }

    static Role load(int step) {
        return ALL[LOAD1.ordinal() + step - 1];
    }

    /** Of a colouring somebody chose: one hue that no level has. */
    static Role step(int step) {
        return values()[STEP1.ordinal() + step - 1];
    }
}
