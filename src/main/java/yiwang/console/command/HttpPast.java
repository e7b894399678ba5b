package yiwang.console.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import yiwang.console.feed.BackendHttp;
import yiwang.wire.ReplaySteps;
import yiwang.wire.ReplayView;
import yiwang.wire.TicketDetail;

/** What was, over HTTP. Any thread. */
public final class HttpPast implements PastGateway {
    /** A year of journal may have to be looked through. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final BackendHttp http;
    private final Executor fx;
    private final Answers answers;

    /** Answers on {@code fx}. */
    public HttpPast(BackendHttp http, Executor fx, Supplier<Locale> language) {
        this.http = http;
        this.fx = fx;
        this.answers = new Answers(language);
    }

    @Override
    public void at(Instant at, Consumer<Outcome<ReplayView>> then) {
        ask("/api/v1/replay?at=" + at, ReplayView.class, then);
    }

    @Override
    public void after(long seq, Consumer<Outcome<ReplaySteps>> then) {
        ask("/api/v1/replay/steps?after=" + seq, ReplaySteps.class, then);
    }

    @Override
    public void detail(String ticketId, long version, Consumer<Outcome<TicketDetail>> then) {
        ask("/api/v1/tickets/" + ticketId + "?version=" + version, TicketDetail.class, then);
    }

    private <T> void ask(String path, Class<T> type, Consumer<Outcome<T>> then) {
        http.get(path, LIMIT).onComplete(done -> {
            Outcome<T> outcome =
                    done.succeeded() ? answers.read(done.result(), type, false) : answers.unanswered(done.cause());
            fx.execute(() -> then.accept(outcome));
        });
    }
}
