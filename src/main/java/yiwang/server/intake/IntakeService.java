package yiwang.server.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.DangerWords;
import yiwang.domain.category.Suggestion;
import yiwang.domain.classify.ClassifierEngine;
import yiwang.domain.classify.Matter;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.GridCode;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Field;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Suggested;
import yiwang.domain.ticket.TicketKind;
import yiwang.domain.ticket.Urgency;
import yiwang.server.audit.Who;
import yiwang.server.geo.GridLocator;
import yiwang.server.geo.Located;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.reporters.Reporters;
import yiwang.server.tickets.Companion;
import yiwang.server.tickets.Fingerprint;
import yiwang.server.tickets.Registration;
import yiwang.server.tickets.TicketIntake;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;

/** Makes a registration out of what came in. Any thread; nothing waits. */
public final class IntakeService {
    private static final int TITLE = 24;

    private final TicketIntake tickets;
    private final KnownCodes known;
    private final IntakeCheck check;
    private final ClassifierEngine classifier;
    private final DangerWords dangerWords;
    private final Reporters reporters;
    private final InstantSource clock;

    /** Registers with {@code tickets}. */
    public IntakeService(
            TicketIntake tickets,
            GridLocator locator,
            KnownCodes known,
            ClassifierEngine classifier,
            DangerWords dangerWords,
            Reporters reporters,
            InstantSource clock) {
        this.tickets = tickets;
        this.known = known;
        this.check = new IntakeCheck(locator, known);
        this.classifier = classifier;
        this.dangerWords = dangerWords;
        this.reporters = reporters;
        this.clock = clock;
    }

    /** Takes in a matter that {@code by} hands in. Throws {@link NotDone} for one that fails a check. */
    public CompletableFuture<Answer<IntakeAnswer>> take(Intake intake, Who by) {
        return tickets.register(registration(intake), by);
    }

    /** What would be registered. Throws {@link NotDone} for a matter that fails a check; touches memory only. */
    Registration registration(Intake intake) {
        check.texts(intake);
        Companion companion = reporters.keeping(IntakeCheck.reporter(intake));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<Field, String> reported = new EnumMap<>(Field.class);
        what(intake, reported);
        where(intake, reported);
        classify(intake, reported);
        when(intake, now, reported);
        Actor actor = new Actor(intake.source(), KnownCodes.CENTER, Set.of());
        return new Registration(intake.source(), intake.sourceNo(), fingerprint(intake), actor, reported, companion);
    }

    private static void what(Intake intake, Map<Field, String> reported) {
        TicketKind kind = intake.kind() == null ? TicketKind.HELP : intake.kind();
        reported.put(Field.KIND, kind.name());
        reported.put(Field.CHANNEL, intake.channel().name());
        reported.put(Field.SOURCE, intake.source());
        reported.put(Field.SOURCE_NO, intake.sourceNo());
        reported.put(Field.TITLE, title(intake));
        reported.put(Field.TEXT, intake.text().strip());
    }

    private void where(Intake intake, Map<Field, String> reported) {
        GeoPoint point = check.point(intake);
        Located place = check.place(intake, point);
        GridCode grid = place.grid();
        reported.put(Field.POINT, point == null ? "" : point.lon() + " " + point.lat());
        reported.put(
                Field.ADDRESS, Objects.requireNonNullElse(intake.address(), "").strip());
        reported.put(Field.GRID, grid == null ? "" : grid.value());
        reported.put(Field.DIVISION, place.division().value());
    }

    private void classify(Intake intake, Map<Field, String> reported) {
        CategoryCode named = check.category(intake);
        String title = Objects.requireNonNullElse(intake.title(), "");
        Suggestion item = named != null ? new Suggestion(named, 1.0) : suggested(title, intake.text(), reported);
        Urgency urgency = dangerWords.raise(known.urgency(item.code()), title + "\n" + intake.text());
        reported.put(Field.CATEGORY, item.code().value());
        reported.put(Field.CONFIDENCE, String.valueOf(item.confidence()));
        reported.put(Field.URGENCY, urgency.name());
    }

    private Suggestion suggested(String title, String text, Map<Field, String> reported) {
        Suggested suggested = Suggested.of(classifier.classify(new Matter(title, text)));
        reported.put(Field.SUGGESTED, suggested.text());
        if (suggested.items().isEmpty()) {
            return new Suggestion(CategoryCode.UNCLASSIFIED, 0);
        }
        Suggested.Item best = suggested.items().getFirst();
        return new Suggestion(best.code(), best.confidence());
    }

    private void when(Intake intake, Instant now, Map<Field, String> reported) {
        Instant receivedAt = check.receivedAt(intake, now).truncatedTo(ChronoUnit.MILLIS);
        reported.put(Field.RECEIVED_AT, receivedAt.toString());
    }

    /** Everything the source said of the matter, not of the reporter: it goes into the journal. What was worked out from it may change with the lists and does not count. */
    private static String fingerprint(Intake intake) {
        List<@Nullable Object> said = new ArrayList<>();
        said.add(intake.channel());
        said.add(intake.kind());
        said.add(intake.title());
        said.add(intake.text());
        said.add(intake.receivedAt());
        said.add(intake.lon());
        said.add(intake.lat());
        said.add(intake.place());
        said.add(intake.address());
        said.add(intake.category());
        return Fingerprint.of(said);
    }

    private static String title(Intake intake) {
        if (intake.title() != null) {
            return PlainText.oneLine(intake.title());
        }
        String line = PlainText.oneLine(intake.text());
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
    }
}
