package yiwang.server.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.domain.category.Category;
import yiwang.domain.category.CategoryList;
import yiwang.domain.classify.LabelledText;
import yiwang.domain.classify.Matter;
import yiwang.domain.ticket.Ticket;
import yiwang.server.tickets.Correction;

/** Labelled texts out of operators' corrections, the newest first. Immutable; any thread. */
record Labels(List<LabelledText> texts, long newestSeq) {
    /** Ends a title that was cut out of its text. */
    private static final String CUT = "…";

    static Labels of(List<Correction> corrections, CategoryList list) {
        List<LabelledText> texts = new ArrayList<>();
        for (Correction correction : corrections) {
            Optional<Category> item = list.byCode(correction.item());
            if (item.isPresent()) { // an item that the list no longer has teaches nothing
                Ticket ticket = correction.ticket();
                texts.add(new LabelledText(
                        ticket.id(),
                        matter(ticket),
                        item.get().groupZh(),
                        correction.item().value()));
            }
        }
        return new Labels(
                List.copyOf(texts),
                corrections.isEmpty() ? 0 : corrections.getFirst().seq());
    }

    /** What was written; a title that is only the beginning of the text was not. */
    static Matter matter(Ticket ticket) {
        String title = ticket.title().endsWith(CUT)
                ? ticket.title().substring(0, ticket.title().length() - CUT.length())
                : ticket.title();
        return new Matter(ticket.text().startsWith(title) ? "" : ticket.title(), ticket.text());
    }
}
