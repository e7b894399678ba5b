package yiwang.domain.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.Urgency;

/** Where {@link CaseFacts} are put together, by name; lives within one method call. */
public final class FactsDraft {
    private final Instant receivedAt;
    private final List<Instant> returns = new ArrayList<>();
    private final List<Instant> dissatisfied = new ArrayList<>();
    private final List<Instant> complaints = new ArrayList<>();
    private Urgency urgency;
    private int card;

    @Nullable
    private Instant urgentSince;

    @Nullable
    private CaseClock sign;

    @Nullable
    private CaseClock dispose;

    @Nullable
    private Instant signedAt;

    @Nullable
    private Instant handledAt;

    @Nullable
    private Instant falseReportAt;

    @Nullable
    private Instant harmAt;

    @Nullable
    private Instant cardSince;

    @Nullable
    private Instant answeredAt;

    @Nullable
    private Instant undeterminedSince;

    @Nullable
    private Instant closedAt;

    /** A case that has only been received; class A is urgent from its receipt. */
    public FactsDraft(Urgency urgency, Instant receivedAt) {
        this.urgency = urgency;
        this.receivedAt = receivedAt;
        this.urgentSince = urgency == Urgency.A ? receivedAt : null;
    }

    /** The same case, to say more about it. */
    public FactsDraft(CaseFacts facts) {
        receivedAt = facts.receivedAt();
        urgency = facts.urgency();
        urgentSince = facts.urgentSince();
        sign = facts.sign();
        dispose = facts.dispose();
        signedAt = facts.signedAt();
        handledAt = facts.handledAt();
        returns.addAll(facts.returns());
        dissatisfied.addAll(facts.dissatisfied());
        complaints.addAll(facts.complaints());
        falseReportAt = facts.falseReportAt();
        harmAt = facts.harmAt();
        card = facts.card();
        cardSince = facts.cardSince();
        answeredAt = facts.answeredAt();
        undeterminedSince = facts.undeterminedSince();
        closedAt = facts.closedAt();
    }

    public FactsDraft raisedToA(Instant at) {
        urgency = Urgency.A;
        urgentSince = at;
        return this;
    }

    public FactsDraft sign(CaseClock clock) {
        sign = clock;
        return this;
    }

    public FactsDraft dispose(CaseClock clock) {
        dispose = clock;
        handledAt = null;
        return this;
    }

    /** Stops the sign clock too. */
    public FactsDraft signed(Instant at) {
        signedAt = at;
        sign = sign == null ? null : sign.stopped(at);
        return this;
    }

    /** The handler's first deed; later ones change nothing. */
    public FactsDraft handled(Instant at) {
        handledAt = handledAt == null ? at : handledAt;
        return this;
    }

    /** Sent back: nobody has signed for it any more. */
    public FactsDraft returned(Instant at) {
        returns.add(at);
        urgentSince = urgentSince == null ? null : at;
        signedAt = null;
        sign = null;
        return this;
    }

    public FactsDraft dissatisfied(Instant at) {
        dissatisfied.add(at);
        return this;
    }

    public FactsDraft complained(Instant at) {
        complaints.add(at);
        return this;
    }

    public FactsDraft falseReport(Instant at) {
        falseReportAt = at;
        return this;
    }

    public FactsDraft harm(Instant at) {
        harmAt = at;
        return this;
    }

    public FactsDraft card(int level, Instant at) {
        card = level;
        cardSince = at;
        return this;
    }

    public FactsDraft noCard() {
        card = 0;
        cardSince = null;
        answeredAt = null;
        return this;
    }

    public FactsDraft answered(Instant at) {
        answeredAt = at;
        return this;
    }

    public FactsDraft undetermined(@Nullable Instant since) {
        undeterminedSince = since;
        return this;
    }

    /** The disposal clock stands still from here. */
    public FactsDraft solved(Instant at) {
        dispose = dispose == null ? null : dispose.stopped(at);
        return this;
    }

    public FactsDraft closed(Instant at) {
        closedAt = at;
        return this;
    }

    public CaseFacts facts() {
        return new CaseFacts(
                urgency,
                receivedAt,
                urgentSince,
                sign,
                dispose,
                signedAt,
                handledAt,
                returns,
                dissatisfied,
                complaints,
                falseReportAt,
                harmAt,
                card,
                cardSince,
                answeredAt,
                undeterminedSince,
                closedAt);
    }
}
