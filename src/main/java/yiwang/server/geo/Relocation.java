package yiwang.server.geo;

import java.util.List;
import java.util.Optional;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.ticket.Ticket;
import yiwang.wire.GeographyReport.Step;

/**
 * Where an open ticket belongs when its grid or village is no longer there: where its point lies now; without a point to the one
 * successor; where there are several, or none, to the town. Pure.
 */
final class Relocation {
    private static final int TOWN_DIGITS = 9;

    private final GridLocator now;
    private final List<Step> lineage;

    Relocation(GridLocator now, List<Step> lineage) {
        this.now = now;
        this.lineage = lineage;
    }

    /** Where it belongs now; empty when what it belonged to is still there. */
    Optional<Located> of(Ticket ticket) {
        GridCode grid = ticket.grid();
        String code = grid == null ? ticket.division().value() : grid.value();
        if (now.of(code).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(ticket.point())
                .flatMap(now::at)
                .or(() -> successor(code))
                .or(() -> now.of(code.substring(0, Math.min(code.length(), TOWN_DIGITS))))
                .orElseGet(() ->
                        new Located(null, null, new DivisionCode(now.county().value()))));
    }

    private Optional<Located> successor(String code) {
        List<String> heirs = lineage.stream()
                .filter(step -> step.earlier().equals(code))
                .map(Step::later)
                .toList();
        return heirs.size() == 1 ? now.of(heirs.getFirst()) : Optional.empty();
    }
}
