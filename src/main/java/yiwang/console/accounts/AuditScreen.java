package yiwang.console.accounts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.AuditSearch;
import yiwang.console.command.Outcome;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.wire.AuditPage;
import yiwang.wire.AuditView;
import yiwang.wire.Problem;

/** The room 审计: who did what, when, from where and how it ended, the newest first, a page after the other. FX thread. */
final class AuditScreen extends ListScreen<AuditView> {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TicketWords.ZONE);

    private final AuditWords words;
    private final AuditFilter filter;
    private final Node export;
    private final Button older = new Button();
    private AuditSearch search = AuditSearch.ALL;
    private @Nullable Long next;

    AuditScreen(Setting setting) {
        super(setting, "audit", entry -> Long.toString(entry.seq()), entry -> "");
        this.words = new AuditWords(setting);
        this.filter = new AuditFilter(setting, words, this::refresh);
        this.export = new ExportForm(setting);
        roster().hideFilter();
        roster().column(setting.word("audit.seq"), 0.08, entry -> Long.toString(entry.seq()))
                .column(setting.word("audit.at"), 0.18, entry -> time(entry.at()))
                .column(setting.word("audit.actor"), 0.14, words::actor)
                .column(setting.word("audit.action"), 0.18, entry -> words.action(entry.action()))
                .column(setting.word("audit.object"), 0.22, AuditView::object)
                .column(setting.word("audit.outcome"), 0.20, words::outcome);
        roster().addToBar(Parts.label(setting.word("audit.newest"), "yw-muted"));
        older.setId("audit-older");
        older.setText(setting.word("audit.older"));
        older.setOnAction(event -> more());
        Parts.shown(older, false);
        frame(filter, Parts.row("admin-foot", Parts.spring(), older, Parts.spring()));
    }

    @Override
    void fetch(Consumer<Outcome<List<AuditView>>> then) {
        AuditSearch asked = filter.search();
        int mine = epoch();
        setting().admin().audit(asked, null, outcome -> {
            if (mine == epoch() && outcome instanceof Outcome.Accepted<AuditPage>(AuditPage page)) {
                search = asked;
                follow(page.next());
            }
            then.accept(entries(outcome));
        });
    }

    @Override
    void enterFilter() {
        filter.enter();
    }

    @Override
    Node beside(@Nullable AuditView chosen) {
        return chosen == null
                ? Parts.column("admin-form", export)
                : Parts.column("admin-form", facts(chosen), Parts.hairline(), export);
    }

    private Facts facts(AuditView entry) {
        return new Facts(words.action(entry.action()), time(entry.at()))
                .fact(setting().word("audit.actor"), words.actor(entry))
                .fact(setting().word("audit.office"), words.office(entry))
                .fact(setting().word("audit.source"), entry.source())
                .fact(setting().word("audit.object"), entry.object())
                .fact(setting().word("audit.outcome"), words.outcome(entry))
                .fact(setting().word("audit.reason"), entry.reason())
                .fact(setting().word("audit.times"), entry.times() > 1 ? Long.toString(entry.times()) : "")
                .fact(setting().word("audit.seq"), Long.toString(entry.seq()))
                .fact(setting().word("audit.hash"), entry.hash());
    }

    private static Outcome<List<AuditView>> entries(Outcome<AuditPage> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<AuditPage>(AuditPage page) -> new Outcome.Accepted<>(page.entries());
            case Outcome.Refused<AuditPage>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Unknown<AuditPage>(String reason) -> new Outcome.Unknown<>(reason);
        };
    }

    private void follow(@Nullable Long before) {
        next = before;
        Parts.shown(older, before != null);
    }

    /** The next page of what is shown; dropped when something newer was asked for or has come meanwhile. */
    private void more() {
        int mine = epoch();
        older.setDisable(true);
        setting().admin().audit(search, next, outcome -> {
            older.setDisable(false);
            if (mine == epoch()) {
                add(outcome);
            }
        });
    }

    private void add(Outcome<AuditPage> outcome) {
        switch (outcome) {
            case Outcome.Accepted<AuditPage>(AuditPage page) -> {
                follow(page.next());
                roster().append(page.entries());
            }
            case Outcome.Refused<AuditPage>(Problem problem) -> roster().failMore(problem.detail());
            case Outcome.Unknown<AuditPage>(String reason) -> roster().failMore(reason);
        }
    }

    private static String time(String at) {
        return SECOND.format(Instant.parse(at));
    }
}
