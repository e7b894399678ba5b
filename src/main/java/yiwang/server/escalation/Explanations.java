package yiwang.server.escalation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.domain.escalation.CaseFacts;
import yiwang.domain.escalation.CaseLadder;
import yiwang.domain.escalation.Escalation;
import yiwang.domain.escalation.Fired;
import yiwang.domain.escalation.Ladders;
import yiwang.domain.escalation.Notice;
import yiwang.domain.escalation.Step;
import yiwang.domain.escalation.Trace;
import yiwang.domain.escalation.Why;
import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;
import yiwang.domain.escalation.policy.Rung;
import yiwang.domain.ticket.Ticket;
import yiwang.domain.ticket.TicketEvent;
import yiwang.domain.ticket.Verb;
import yiwang.wire.LadderDetail;
import yiwang.wire.LadderTexts;
import yiwang.wire.LadderView;

/** Says why a ticket stands where it stands and who was told or not, in one language. Lives within one question. */
final class Explanations {
    private final Ladders ladders;
    private final LadderTexts texts;
    private final Instant now;

    Explanations(Ladders ladders, Locale locale, Instant now) {
        this.ladders = ladders;
        this.texts = LadderTexts.of(locale);
        this.now = now;
    }

    LadderDetail of(Ticket ticket, List<TicketEvent> trail) {
        CaseLadder ladder = ticket.course().ladder();
        if (ladder == null) {
            return new LadderDetail("", LadderView.NONE, 0, List.of(), null, List.of());
        }
        Escalation engine = ladders.of(ladder.policy());
        CaseFacts facts = ticket.ladderFacts();
        return new LadderDetail(
                ladder.policy(),
                LadderView.of(ticket),
                ticket.course().score(),
                steps(ladder, trail),
                next(engine, facts, ladder, ticket.course().ladderNext()),
                Arrays.stream(Recipient.values())
                        .map(office -> told(engine, facts, ladder, office))
                        .filter(told -> !told.lines().isEmpty())
                        .toList());
    }

    /** Those of this round: a key may have fired in an earlier one too, at another time. */
    private List<LadderDetail.Step> steps(CaseLadder ladder, List<TicketEvent> trail) {
        return trail.stream()
                .filter(event -> event.verb() == Verb.ESCALATE && isOfRound(ladder, event))
                .map(this::step)
                .toList();
    }

    private static boolean isOfRound(CaseLadder ladder, TicketEvent event) {
        Fired fired = ladder.fired().get(event.said().getOrDefault("key", ""));
        return fired != null && fired.told().equals(event.at());
    }

    private LadderDetail.Step step(TicketEvent event) {
        Rung rung = Rung.valueOf(event.said().getOrDefault("rung", ""));
        return new LadderDetail.Step(
                event.said().getOrDefault("key", ""),
                rung,
                texts.rung(rung),
                event.said().getOrDefault("line", ""),
                Instant.parse(event.said().getOrDefault("dueAt", "")),
                event.at(),
                texts.why(Why.parse(event.said().getOrDefault("why", ""))),
                Arrays.stream(event.said().getOrDefault("told", "").split(","))
                        .map(this::phrase)
                        .collect(Collectors.joining(texts.between())));
    }

    private String phrase(String word) {
        String[] parts = word.split(":");
        return texts.told(Recipient.of(parts[0]), Channel.of(parts[1]));
    }

    private LadderDetail.@Nullable Step next(
            Escalation engine, CaseFacts facts, CaseLadder ladder, @Nullable Instant at) {
        Step step = at == null ? null : engine.first(facts, ladder, at);
        return step == null
                ? null
                : new LadderDetail.Step(
                        step.key(),
                        step.rung(),
                        texts.rung(step.rung()),
                        step.fired().line(),
                        step.at(),
                        null,
                        texts.why(step.why()),
                        step.notices().stream().map(this::phrase).collect(Collectors.joining(texts.between())));
    }

    private String phrase(Notice notice) {
        return texts.told(notice.to(), notice.by());
    }

    private LadderDetail.Told told(Escalation engine, CaseFacts facts, CaseLadder ladder, Recipient office) {
        return new LadderDetail.Told(
                office.key(),
                texts.recipient(office),
                engine.explain(facts, ladder, office, now).stream()
                        .map(this::line)
                        .toList());
    }

    private LadderDetail.Line line(Trace trace) {
        return new LadderDetail.Line(
                trace.line(), trace.rung(), trace.verdict().key(), trace.at(), texts.why(trace.why()));
    }
}
