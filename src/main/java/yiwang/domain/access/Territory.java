package yiwang.domain.access;

import java.util.Optional;

/** The tree of units and the areas some of them answer for. */
public interface Territory {
    /** None at all: for asking what a role may, where reach decides nothing. */
    Territory NOWHERE = new Territory() {
        @Override
        public boolean isBelow(String unit, String above) {
            return false;
        }

        @Override
        public Optional<String> area(String unit) {
            return Optional.empty();
        }
    };

    /** Whether {@code unit} stands anywhere below {@code above}. */
    boolean isBelow(String unit, String above);

    /** Code of the division that a unit answers for as a whole; empty for one that has matters, not an area. */
    Optional<String> area(String unit);
}
