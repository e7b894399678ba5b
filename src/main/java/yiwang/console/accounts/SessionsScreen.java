package yiwang.console.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import yiwang.console.command.Outcome;
import yiwang.console.kit.form.Act;
import yiwang.console.kit.form.Notice;
import yiwang.console.kit.form.Work;
import yiwang.console.kit.look.EmptyState;
import yiwang.console.kit.ticket.Parts;
import yiwang.domain.ticket.Role;
import yiwang.wire.SessionView;

/** The room 会话: who is in, from where, since when; any of them can be ended at once by who sees it. FX thread. */
final class SessionsScreen extends ListScreen<SessionView> {
    SessionsScreen(Setting setting) {
        super(
                setting,
                "sessions",
                SessionView::id,
                session -> session.actor() + " " + setting.unit(session.unit()) + " " + session.from());
        roster().column(setting.word("sessions.actor"), 0.15, session -> actor(setting, session))
                .column(setting.word("sessions.unit"), 0.16, session -> setting.unit(session.unit()))
                .column(setting.word("sessions.roles"), 0.20, session -> setting.roles(session.roles()))
                .column(setting.word("sessions.from"), 0.14, SessionView::from)
                .column(setting.word("sessions.opened"), 0.14, session -> setting.time(session.openedAt()))
                .column(setting.word("sessions.used"), 0.14, session -> setting.time(session.usedAt()))
                .column(setting.word("sessions.lines"), 0.07, session -> Integer.toString(session.lines()));
        if (!setting.admin().actor().roles().contains(Role.SECURITY_ADMIN)) {
            roster().addToBar(Parts.label(setting.word("sessions.own"), "yw-muted"));
        }
    }

    private static String actor(Setting setting, SessionView session) {
        return session.yours() ? setting.word("sessions.mine", session.actor()) : session.actor();
    }

    @Override
    void fetch(Consumer<Outcome<List<SessionView>>> then) {
        setting().admin().sessions(then);
    }

    @Override
    Node beside(@Nullable SessionView chosen) {
        if (chosen == null) {
            return new EmptyState(
                    MaterialDesignA.ACCOUNT_CLOCK_OUTLINE,
                    setting().word("sessions.none"),
                    setting().word("sessions.none.advice"));
        }
        Notice notice = new Notice();
        Facts facts = new Facts(chosen.actor(), setting().unit(chosen.unit()))
                .fact(setting().word("sessions.roles"), setting().roles(chosen.roles()))
                .fact(setting().word("sessions.from"), chosen.from())
                .fact(setting().word("sessions.opened"), setting().time(chosen.openedAt()))
                .fact(setting().word("sessions.used"), setting().time(chosen.usedAt()))
                .fact(setting().word("sessions.lines"), Integer.toString(chosen.lines()));
        Node[] pane = new Node[1];
        Act end = new Act(
                        "session-end",
                        setting().word("sessions.end"),
                        chosen.yours() ? Optional.of(setting().word("sessions.yours")) : Optional.empty(),
                        () -> new Work(pane[0], notice, setting().texts())
                                .<Boolean>run(then -> setting().admin().endSession(chosen.id(), then), ended -> {
                                    roster().chooseNone();
                                    refresh();
                                }))
                .sure(
                        setting().word("sessions.end.sure", chosen.actor()),
                        setting().texts());
        pane[0] = Parts.column("admin-form", facts, Parts.hairline(), end, notice);
        return pane[0];
    }
}
