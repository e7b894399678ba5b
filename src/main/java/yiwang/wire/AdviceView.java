package yiwang.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps to decide on a ticket that is not with a unit yet: what it may be about, what was decided before in cases
 * like it, and where it could go.
 *
 * @param suggestion of the engine when it came in, or null when its source named the item
 * @param precedents like it, the most alike first
 * @param routes units it could go to, the proposal first
 */
public record AdviceView(@Nullable Suggestion suggestion, List<Past> precedents, List<Route> routes) {
    /** For a ticket on which nothing is left to be advised. */
    public static final AdviceView NONE = new AdviceView(null, List.of(), List.of());

    /**
     * What an engine took it for.
     *
     * @param band {@code auto}, {@code confirm} or {@code precheck}: what the confidence of the first item allows
     * @param danger words that mean danger to life; a transfer is offered at once
     */
    public record Suggestion(String engine, String version, String band, List<Item> items, List<String> danger) {}

    /** One item it may be; {@code words} are those of the text that spoke for it. */
    public record Item(String code, double confidence, List<String> words) {}

    /**
     * A ticket that an operator has put under an item before.
     *
     * @param lead who had it, or null
     */
    public record Past(
            String number,
            String title,
            String category,
            @Nullable String lead,
            Instant at) {}

    /**
     * A unit with its reason.
     *
     * @param basis {@code list}, {@code first-asked}, {@code designated} or {@code territorial}
     * @param on what the reason rests on: item, ticket number or place; may be empty
     */
    public record Route(String unit, String basis, String on) {}
}
