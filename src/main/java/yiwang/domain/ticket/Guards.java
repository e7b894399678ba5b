package yiwang.domain.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.domain.clock.TimeLimit;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.profile.Profile;
import yiwang.domain.ticket.Refusal.Code;

/**
 * The conditions that a line of the transition table can name; each says nothing, or why not. What the answers of a verb
 * must look like is checked before, by {@link VerbBook}.
 */
final class Guards {
    private static final double SAME_PLACE_METRES = 200;
    /** How long a unit may take to find that a matter is not its own (domain.md 4.3, T12). */
    private static final TimeLimit RETURN = TimeLimit.parse("1 WD");

    private static final Duration SAME_MATTER = Duration.ofHours(72);
    private static final int MOST_HOURS = 1_000;
    private static final int MOST_DAYS = 125;

    /** Guards whose answer depends on what the command says; they cannot grey a verb out beforehand. */
    private static final Set<String> SAID = Set.of(
            "needs",
            "handling-profile",
            "below-own-unit",
            "own-task",
            "amount-in-range",
            "stage-open",
            "days-in-range",
            "one-rung",
            "mergeable",
            "room-for-bytes",
            "new-file",
            "reopen-window",
            "ladder-seen");

    private interface Guard {
        @Nullable
        Refusal check(Case in, String argument);
    }

    private static final Map<String, Guard> BY_NAME = Map.ofEntries(
            Map.entry("needs", (in, name) -> when(in.said(name).isEmpty(), Code.DETAIL_MISSING, name)),
            Map.entry(
                    "classified",
                    (in, none) -> when(
                            in.ticket().category().equals(CategoryCode.UNCLASSIFIED),
                            Code.UNKNOWN_CATEGORY,
                            in.ticket().category())),
            Map.entry("is-consult", (in, none) -> when(in.ticket().kind() != TicketKind.CONSULT, Code.NOT_CONSULT)),
            Map.entry("not-class-a", (in, none) -> when(in.ticket().urgency() == Urgency.A, Code.CLASS_A)),
            Map.entry("handling-profile", Guards::handlingProfile),
            Map.entry(
                    "profile-files",
                    (in, none) -> when(
                            !in.profile().uses(TicketState.FILED),
                            Code.PROFILE_LACKS,
                            in.profile().key(),
                            TicketState.FILED)),
            Map.entry("own-unit", (in, none) -> ownUnit(in)),
            Map.entry(
                    "own-unit-or-center",
                    (in, none) -> in.actor().unit().equals(KnownCodes.CENTER) ? null : ownUnit(in)),
            Map.entry("not-own-work", (in, none) -> ownWork(in, in.ticket().lead())),
            Map.entry(
                    "below-own-unit",
                    (in, none) -> when(
                            !in.known().isBelow(in.said("unit"), in.actor().unit()), Code.NOT_BELOW, in.said("unit"))),
            Map.entry(
                    "has-task",
                    (in, none) -> when(
                            in.ticket().course().tasks().stream()
                                    .noneMatch(task -> task.isOpen()
                                            && task.unit().equals(in.actor().unit())),
                            Code.NOT_YOUR_TASK,
                            in.actor().unit())),
            Map.entry("own-task", Guards::ownTask),
            Map.entry("no-request", Guards::noRequest),
            Map.entry("has-request", (in, none) -> when(in.ticket().course().request() == null, Code.NO_REQUEST)),
            Map.entry("not-the-asker", Guards::notTheAsker),
            Map.entry(
                    "not-designated",
                    (in, none) -> when(
                            in.ticket().course().is("designated:" + in.actor().unit()),
                            Code.DESIGNATED,
                            in.actor().unit())),
            Map.entry("return-limit", Guards::returnLimit),
            Map.entry("return-window", Guards::returnWindow),
            Map.entry("to-review", (in, none) -> when(!in.ticket().course().is(EndSample.MARK), Code.NOT_SAMPLED)),
            Map.entry("extension-limit", Guards::extensionLimit),
            Map.entry(
                    "before-due",
                    (in, none) -> when(
                            in.now().isAfter(in.ticket().clock().dueAt()),
                            Code.AFTER_DUE,
                            in.ticket().clock().dueAt())),
            Map.entry(
                    "amount-in-range",
                    (in, none) -> inRange(in, "amount", in.said("type").equals("WD") ? MOST_DAYS : MOST_HOURS)),
            Map.entry(
                    "stage-open",
                    (in, none) -> when(
                            !Timekeeper.isOpenStage(in.ticket(), in.said("reached")),
                            Code.NO_STAGE,
                            in.said("reached"))),
            Map.entry(
                    "days-in-range",
                    (in, none) -> inRange(in, "days", in.profile().limit(Profile.Limit.SUSPEND_DAYS))),
            Map.entry(
                    "invited",
                    (in, none) -> when(
                            !in.ticket().course().invited().contains(in.actor().unit()),
                            Code.NOT_INVITED,
                            in.actor().unit())),
            Map.entry("has-lead", (in, none) -> when(in.ticket().lead() == null, Code.NO_LEAD)),
            Map.entry("gates", (in, none) -> null),
            Map.entry("one-rung", Guards::oneRung),
            Map.entry("issuer-or-above", Guards::issuerOrAbove),
            Map.entry("card-open", (in, none) -> when(in.ticket().card() == 0, Code.CARD_STEP, 0, 0)),
            Map.entry("mergeable", Guards::mergeable),
            Map.entry("reopen-window", Guards::reopenWindow),
            Map.entry(
                    "room-for-files",
                    (in, most) -> when(
                            in.ticket().course().attached().files().size() >= Integer.parseInt(most),
                            Code.ATTACHMENT_LIMIT,
                            most,
                            "files")),
            Map.entry(
                    "room-for-bytes",
                    (in, most) -> when(
                            in.ticket().course().attached().bytes() + Long.parseLong(in.said("size"))
                                    > Long.parseLong(most),
                            Code.ATTACHMENT_LIMIT,
                            most,
                            "bytes")),
            Map.entry(
                    "new-file",
                    (in, none) -> when(
                            in.ticket().course().attached().files().contains(in.said("file")),
                            Code.FILE_ATTACHED,
                            in.said("file"))),
            Map.entry("raised", (in, none) -> when(!LadderRules.isRaised(in.ticket()), Code.NOTHING_RAISED)),
            Map.entry("ladder-seen", (in, none) -> LadderRules.refusal(in)));

    private Guards() {}

    static void requireKnown(List<String> names) {
        names.forEach(name -> {
            if (!BY_NAME.containsKey(Conditions.name(name))) {
                throw new IllegalArgumentException("there is no guard " + name);
            }
        });
    }

    static @Nullable Refusal firstRefusal(List<String> names, Case in) {
        for (String name : names) {
            Guard guard = BY_NAME.get(Conditions.name(name));
            Refusal refusal = guard == null ? null : guard.check(in, Conditions.argument(name));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Those of {@code names} that hold or not whatever the command says. */
    static List<String> standing(List<String> names) {
        return names.stream()
                .filter(name -> !SAID.contains(Conditions.name(name)))
                .toList();
    }

    private static @Nullable Refusal when(boolean refused, Code code, Object... args) {
        return refused ? Refusal.of(code, args) : null;
    }

    private static @Nullable Refusal ownUnit(Case in) {
        return when(
                !in.actor().unit().equals(in.ticket().lead()),
                Code.NOT_YOUR_UNIT,
                String.valueOf(in.ticket().lead()));
    }

    /** Nobody judges the work of the own unit; the center, which has no work of its own but what falls to it, does. */
    private static @Nullable Refusal ownWork(Case in, @Nullable String unit) {
        String own = in.actor().unit();
        return when(own.equals(unit) && !own.equals(KnownCodes.CENTER), Code.OWN_WORK, own);
    }

    private static @Nullable Refusal handlingProfile(Case in, String none) {
        Profile chosen = in.known().profiles().named(in.said("profile"));
        return when(!chosen.uses(TicketState.IN_PROGRESS), Code.PROFILE_LACKS, chosen.key(), TicketState.IN_PROGRESS);
    }

    private static @Nullable Refusal ownTask(Case in, String none) {
        int number = Integer.parseInt(in.said("task"));
        Task task = in.ticket().course().tasks().stream()
                .filter(t -> t.number() == number && t.isOpen())
                .findFirst()
                .orElse(null);
        if (task == null) {
            return Refusal.of(Code.NOT_YOUR_TASK, number);
        }
        return when(!task.unit().equals(in.actor().unit()), Code.NOT_YOUR_TASK, task.unit());
    }

    private static @Nullable Refusal noRequest(Case in, String none) {
        Request request = in.ticket().course().request();
        return request == null ? null : Refusal.of(Code.REQUEST_OPEN, request.kind());
    }

    private static @Nullable Refusal notTheAsker(Case in, String none) {
        Request request = in.ticket().course().request();
        if (request == null) {
            return null;
        }
        return request.actor().equals(in.actor().id()) ? Refusal.of(Code.SAME_PERSON) : ownWork(in, request.unit());
    }

    private static @Nullable Refusal returnLimit(Case in, String none) {
        int limit = in.profile().limit(Profile.Limit.RETURNS_PER_UNIT);
        String unit = in.actor().unit();
        return when(Collections.frequency(in.ticket().returnedBy(), unit) >= limit, Code.RETURN_LIMIT, unit, limit);
    }

    /** Who has kept a matter for a working day has made it its own (domain.md 4.3, T12). */
    private static @Nullable Refusal returnWindow(Case in, String none) {
        Instant dispatchedAt = in.ticket().course().dispatchedAt();
        if (dispatchedAt == null) {
            return null;
        }
        Instant until = in.known()
                .clocks()
                .inForce()
                .due(RETURN, dispatchedAt, List.of(), in.actor().unit())
                .dueAt();
        return until != null && in.now().isAfter(until) ? Refusal.of(Code.RETURN_WINDOW, until) : null;
    }

    private static @Nullable Refusal extensionLimit(Case in, String none) {
        int limit = in.profile().limit(Profile.Limit.EXTENSIONS);
        return when(in.ticket().course().extensions() >= limit, Code.EXTENSION_LIMIT, limit);
    }

    private static @Nullable Refusal inRange(Case in, String name, int most) {
        int value = Integer.parseInt(in.said(name));
        return when(value < 1 || value > most, Code.DETAIL_INVALID, name, value);
    }

    private static @Nullable Refusal issuerOrAbove(Case in, String none) {
        Role issuer = in.ticket().course().cardBy();
        return issuer == null || Issuer.isReachedBy(in.actor(), issuer) ? null : Refusal.of(Code.CARD_ISSUER, issuer);
    }

    private static @Nullable Refusal oneRung(Case in, String none) {
        int asked = Integer.parseInt(in.said("level"));
        int card = in.ticket().card();
        boolean step = asked == card + 1 || (asked > card && in.actor().roles().contains(Role.COMMANDER));
        return when(!step, Code.CARD_STEP, card, asked);
    }

    /** The same matter is merged as it is; what only looks alike needs somebody's reason (domain.md 4.3, T28). */
    private static @Nullable Refusal mergeable(Case in, String none) {
        Ticket other = in.others().find(in.said("into"));
        if (other == null) {
            return Refusal.of(Code.UNKNOWN_TICKET, in.said("into"));
        }
        if (other.id().equals(in.ticket().id()) || !other.state().isOpen()) {
            return Refusal.of(Code.NOT_MERGEABLE, other.number());
        }
        return when(!isSameMatter(in.ticket(), other) && in.said("reason").isEmpty(), Code.DETAIL_MISSING, "reason");
    }

    private static boolean isSameMatter(Ticket one, Ticket other) {
        Duration apart = Duration.between(one.receivedAt(), other.receivedAt()).abs();
        boolean near = one.point() != null && other.point() != null
                ? one.point().metresTo(other.point()) <= SAME_PLACE_METRES
                : one.grid() != null && one.grid().equals(other.grid());
        return near && one.category().equals(other.category()) && apart.compareTo(SAME_MATTER) <= 0;
    }

    private static @Nullable Refusal reopenWindow(Case in, String none) {
        int days = in.profile().limit(Profile.Limit.REOPEN_DAYS);
        boolean late = in.ticket().course().closedAt() == null
                || in.now().isAfter(in.ticket().course().closedAt().plus(Duration.ofDays(days)));
        return when(late && in.said("newFact").isEmpty(), Code.REOPEN_WINDOW, days);
    }
}
