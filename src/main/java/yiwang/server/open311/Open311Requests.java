package yiwang.server.open311;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.Category;
import yiwang.domain.category.CategoryList;
import yiwang.domain.code.DivisionCode;
import yiwang.domain.code.TicketNumber;
import yiwang.domain.ticket.Ticket;
import yiwang.server.journal.JournalStore;
import yiwang.server.storage.Database;
import yiwang.server.storage.Tx;
import yiwang.server.tickets.TicketRows;

/** Tickets as Open311 requests. Any thread; nothing here waits. */
final class Open311Requests {
    private final Database database;
    private final TicketRows rows;
    private final DivisionCode county;
    private final CategoryList categories;
    private final Function<String, String> unitNames;
    private final Open311Book book;

    /** Which requests are asked for; null and empty say nothing. */
    record Query(@Nullable Instant from, @Nullable Instant until, Set<String> services, Set<String> statuses) {}

    Open311Requests(
            Database database,
            JournalStore journal,
            CategoryList categories,
            Function<String, String> unitNames,
            Open311Book book) {
        this.database = database;
        this.rows = new TicketRows(journal);
        this.county = new DivisionCode(journal.region());
        this.categories = categories;
        this.unitNames = unitNames;
        this.book = book;
    }

    /** Those of the last days or of a span of as many, the newest first, as many as there may be. */
    CompletableFuture<List<Map<String, Object>>> find(Query query, Instant now, Locale language) {
        Duration longest = Duration.ofDays(book.limit("days"));
        Instant until = query.until() != null
                ? query.until()
                : query.from() == null ? now.plusMillis(1) : query.from().plus(longest);
        Instant from = query.from() == null ? until.minus(longest) : query.from();
        if (from.isAfter(until) || Duration.between(from, until).compareTo(longest) > 0) {
            throw new Open311Fault(400, "start_date and end_date must span at most " + longest.toDays() + " days");
        }
        return database.read(tx -> found(tx, from, until, query, language));
    }

    private List<Map<String, Object>> found(Tx tx, Instant from, Instant until, Query query, Locale language) {
        List<Map<String, Object>> found = new ArrayList<>();
        int most = book.limit("requests");
        rows.registeredBetween(tx, from, until, book.limit("scanned"), ticket -> {
            if (found.size() < most && isShown(ticket) && isWanted(ticket, query)) {
                found.add(view(ticket, language));
            }
        });
        return found;
    }

    private boolean isWanted(Ticket ticket, Query query) {
        String status = book.status(ticket.state()).word();
        String service = ticket.category().category();
        return (query.statuses().isEmpty() || query.statuses().contains(status))
                && (query.services().isEmpty() || query.services().contains(service));
    }

    /** Those with these numbers, in that order; unknown ones are left out. */
    CompletableFuture<List<Map<String, Object>>> named(List<String> ids, Locale language) {
        return database.read(tx -> ids.stream()
                .flatMap(id -> TicketNumber.said(county, id).stream())
                .flatMap(number -> rows.byNumber(tx, number).stream())
                .filter(this::isShown)
                .map(ticket -> view(ticket, language))
                .toList());
    }

    private boolean isShown(Ticket ticket) {
        return book.isShown(ticket.channel());
    }

    private Map<String, Object> view(Ticket ticket, Locale language) {
        Open311Book.Status status = book.status(ticket.state());
        Optional<Category> item = categories.byCode(ticket.category());
        boolean isEnglish = language.getLanguage().equals("en");
        String service =
                item.map(each -> isEnglish ? each.groupEn() : each.groupZh()).orElse("");
        String what =
                item.map(each -> isEnglish ? each.nameEn() : each.nameZh()).orElse("");
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("service_request_id", ticket.number().value());
        view.put("status", status.word());
        view.put("status_notes", status.notes(language));
        view.put("service_name", service);
        view.put("service_code", ticket.category().category());
        view.put("description", what);
        view.put(
                "agency_responsible",
                ticket.lead() == null ? "" : unitNames.apply(Objects.requireNonNull(ticket.lead())));
        view.put("requested_datetime", time(ticket.receivedAt()));
        view.put("updated_datetime", time(ticket.updatedAt()));
        view.put("expected_datetime", time(ticket.clock().dueAt()));
        if (ticket.point() != null) {
            view.put("lat", about(ticket.point().lat()));
            view.put("long", about(ticket.point().lon()));
        }
        return view;
    }

    private BigDecimal about(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(book.limit("decimals"), RoundingMode.HALF_EVEN);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
