package yiwang.console.kit.ticket;

import java.util.List;
import java.util.stream.Stream;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.ticket.Suggested;
import yiwang.domain.ticket.Ticket;
import yiwang.wire.AdviceView;

/** What a classifier and the past would say. */
final class FakeAdvice {
    private static final List<String> DANGER = List.of("被困", "着火", "煤气味");

    private FakeAdvice() {}

    /** As a classifier would: this item, and two others that it might have been. */
    static Suggested suggested(CategoryCode code, String title, String text) {
        List<Suggested.Item> items = Stream.of(code.value(), "05-001", "06-008")
                .distinct()
                .map(item -> new Suggested.Item(
                        new CategoryCode(item),
                        item.equals(code.value()) ? 0.86 : 0.05,
                        List.of(title.substring(0, Math.min(2, title.length())))))
                .toList();
        List<String> danger = DANGER.stream().filter(text::contains).toList();
        return new Suggested("untrained", "v1", items, danger);
    }

    /** What is known of a ticket before it is dispatched, and how one like it among {@code others} was decided. */
    static AdviceView on(Ticket ticket, List<Ticket> others) {
        Suggested suggested = ticket.course().suggested();
        if (suggested == null) {
            return AdviceView.NONE;
        }
        List<AdviceView.Item> items = suggested.items().stream()
                .map(item -> new AdviceView.Item(item.code().value(), item.confidence(), item.words()))
                .toList();
        return new AdviceView(
                new AdviceView.Suggestion("untrained", "v1", "confirm", items, suggested.danger()),
                others.stream()
                        .filter(other -> !other.id().equals(ticket.id()) && other.lead() != null)
                        .filter(other -> other.category().equals(ticket.category()))
                        .limit(1)
                        .map(other -> new AdviceView.Past(
                                other.number().value(),
                                other.title(),
                                other.category().value(),
                                other.lead(),
                                other.receivedAt()))
                        .toList(),
                List.of());
    }
}
