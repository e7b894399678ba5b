package yiwang.console.map;

/**
 * What the areas are coloured by.
 *
 * @param category the two digits of the category that is counted; empty for any other kind
 */
record Colouring(Kind kind, String category) {
    /** What a map shows until somebody chooses. */
    static final Colouring USUAL = new Colouring(Kind.WORK, "");

    /** The kinds, in the order of the list. */
    enum Kind {
        /** Amount of open work in grey, tinted by the worst level: the only kind whose colours mean a severity. */
        WORK,
        NONE,
        OPEN,
        CATEGORY,
        /** How long the oldest open ticket has been there. */
        AGE,
        /** Share of the open tickets whose limit has passed. */
        OVERDUE,
        /** Open tickets per 1,000 households. */
        HOUSEHOLDS,
        /** How long ago anything was heard: an event of a ticket, a position of a worker. */
        SILENCE,
        /** Open tickets to a square kilometre, whatever area they lie in. */
        HEAT;

        /** Whether its numbers are tickets. */
        boolean isCount() {
            return this == WORK || this == OPEN || this == CATEGORY;
        }

        /** The finest level this kind is worked out for; below it the numbers are too small to mean anything. */
        AreaLevel finest() {
            return this == OVERDUE || this == HOUSEHOLDS || this == SILENCE ? AreaLevel.GRID : AreaLevel.MICRO;
        }
    }

    static Colouring by(Kind kind) {
        return new Colouring(kind, "");
    }

    static Colouring category(String code) {
        return new Colouring(Kind.CATEGORY, code);
    }
}
