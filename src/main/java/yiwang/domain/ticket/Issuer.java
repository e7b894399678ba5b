package yiwang.domain.ticket;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a supervision card 督办卡: only its issuer's level or one above takes it back (domain.md 4.4, invariant
 * 10). A card of the ladder is as good as one by the lowest office that is told of it (4.8).
 */
final class Issuer {
    /** Who may give cards, from below. */
    private static final List<Role> LEVELS = List.of(Role.SUPERVISOR, Role.SHIFT_LEADER, Role.COMMANDER);

    private Issuer() {}

    /** The highest office in which somebody can give a card; null for none. */
    static @Nullable Role of(Actor actor) {
        return LEVELS.stream()
                .filter(actor.roles()::contains)
                .max(Comparator.comparing(LEVELS::indexOf))
                .orElse(null);
    }

    /** The office behind a card that the ladder gives: supervisor, shift leader, commander for card 1, 2 and 3. */
    static Role ofLadder(int card) {
        return LEVELS.get(Math.min(card, LEVELS.size()) - 1);
    }

    /** Whether {@code actor} stands as high as the office behind the card, or above. */
    static boolean isReachedBy(Actor actor, @Nullable Role issuer) {
        return LEVELS.indexOf(of(actor)) >= LEVELS.indexOf(issuer);
    }
}
