package yiwang.console.replay;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import yiwang.console.command.CommandGateway;
import yiwang.console.command.FenceGateway;
import yiwang.console.command.FileGateway;
import yiwang.console.command.Outcome;
import yiwang.console.command.PastGateway;
import yiwang.console.command.ReporterGateway;
import yiwang.console.feed.LiveStore;
import yiwang.console.kit.Texts;
import yiwang.domain.ticket.Actor;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AttachmentAnswer;
import yiwang.wire.AttachmentView;
import yiwang.wire.CommandAnswer;
import yiwang.wire.FenceRequest;
import yiwang.wire.FenceView;
import yiwang.wire.Intake;
import yiwang.wire.IntakeAnswer;
import yiwang.wire.LadderDetail;
import yiwang.wire.Problem;
import yiwang.wire.ReporterRequest;
import yiwang.wire.RevealedReporter;
import yiwang.wire.TicketDetail;
import yiwang.wire.TicketView;

/** The way back while the past is shown: a ticket is read as it was then, nothing is changed, nobody's name is looked up. */
final class PastDesk implements CommandGateway, ReporterGateway, FileGateway, FenceGateway {
    private static final Transfer NONE = () -> {};

    private final CommandGateway live;
    private final PastGateway past;
    private final LiveStore store;
    private final InstantSource clock;
    private final Supplier<Locale> language;

    PastDesk(CommandGateway live, PastGateway past, LiveStore store, InstantSource clock, Supplier<Locale> language) {
        this.live = live;
        this.past = past;
        this.store = store;
        this.clock = clock;
        this.language = language;
    }

    @Override
    public Actor actor() {
        return live.actor();
    }

    @Override
    public void send(
            String ticketId,
            long expectedVersion,
            Verb verb,
            Map<String, String> details,
            Consumer<Outcome<CommandAnswer>> then) {
        refuse("refused", then);
    }

    @Override
    public void register(Intake intake, Consumer<Outcome<IntakeAnswer>> then) {
        refuse("refused", then);
    }

    @Override
    public void detail(String idOrNumber, Consumer<Outcome<TicketDetail>> then) {
        TicketView shown = store.tickets().get(idOrNumber);
        if (shown == null) {
            refuse("not-open-then", then);
        } else {
            past.detail(shown.id(), shown.version(), then);
        }
    }

    @Override
    public void endsToCheck(Consumer<Outcome<List<TicketView>>> then) {
        then.accept(new Outcome.Accepted<>(List.of()));
    }

    @Override
    public void ladder(String ticketId, Consumer<Outcome<LadderDetail>> then) {
        refuse("not-kept", then);
    }

    @Override
    public ReporterGateway reporters() {
        return this;
    }

    @Override
    public void reveal(String ticketId, ReporterRequest request, Consumer<Outcome<RevealedReporter>> then) {
        refuse("refused", then);
    }

    @Override
    public void erase(String ticketId, ReporterRequest request, Consumer<Outcome<Boolean>> then) {
        refuse("refused", then);
    }

    @Override
    public FenceGateway fences() {
        return this;
    }

    @Override
    public void draw(FenceRequest request, Consumer<Outcome<FenceView>> then) {
        refuse("refused", then);
    }

    @Override
    public void remove(String id, Consumer<Outcome<Boolean>> then) {
        refuse("refused", then);
    }

    @Override
    public void acknowledge(String id, long seen, Consumer<Outcome<Boolean>> then) {
        refuse("refused", then);
    }

    @Override
    public FileGateway files() {
        return this;
    }

    /** Those that had come by then. */
    @Override
    public void list(String ticketId, Consumer<Outcome<List<AttachmentView>>> then) {
        live.files()
                .list(
                        ticketId,
                        outcome -> then.accept(
                                outcome instanceof Outcome.Accepted<List<AttachmentView>>(List<AttachmentView> files)
                                        ? new Outcome.Accepted<>(files.stream()
                                                .filter(file -> !file.at().isAfter(clock.instant()))
                                                .toList())
                                        : outcome));
    }

    @Override
    public Transfer send(Sending file, LongConsumer progress, Consumer<Outcome<AttachmentAnswer>> then) {
        refuse("refused", then);
        return NONE;
    }

    @Override
    public Transfer read(String ticketId, AttachmentView file, Consumer<Outcome<byte[]>> then) {
        return live.files().read(ticketId, file, then);
    }

    @Override
    public Transfer save(
            String ticketId, AttachmentView file, Path to, LongConsumer progress, Consumer<Outcome<Path>> then) {
        return live.files().save(ticketId, file, to, progress, then);
    }

    @Override
    public String authorization() {
        return live.authorization();
    }

    @Override
    public String url(String path) {
        return live.url(path);
    }

    private <T> void refuse(String key, Consumer<Outcome<T>> then) {
        String sentence = Texts.of(PastDesk.class, language.get()).get(key);
        then.accept(new Outcome.Refused<>(new Problem("replay", sentence, sentence, List.of(), "")));
    }
}
