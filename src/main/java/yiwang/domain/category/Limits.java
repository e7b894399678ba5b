package yiwang.domain.category;

import java.util.List;
import yiwang.domain.clock.TimeLimit;

/**
 * How long an item of the category list may take.
 *
 * @param response until somebody of the unit has signed
 * @param dispose from dispatch until the matter is dealt with
 * @param stages what must be reached on the way there, each counted from dispatch
 */
public record Limits(TimeLimit response, TimeLimit dispose, List<Stage> stages) {
    public Limits {
        stages = List.copyOf(stages);
    }

    /** Something that must be done before the whole is: {@code guard} the place, {@code stop} the works. */
    public record Stage(String name, TimeLimit limit) {}

    /**
     * The same for a matter raised above its item's class: what is urgent is counted without breaks (domain.md 4.7,
     * 02-009: 4 WH, under an alert 4 UH).
     */
    public Limits withoutBreaks() {
        return new Limits(
                response.withoutBreaks(),
                dispose.withoutBreaks(),
                stages.stream()
                        .map(stage -> new Stage(stage.name(), stage.limit().withoutBreaks()))
                        .toList());
    }
}
