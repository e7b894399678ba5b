package yiwang.console.kit.ticket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Outcome;
import yiwang.console.command.ReporterGateway;
import yiwang.domain.reporter.PersonName;
import yiwang.domain.reporter.Reporter;
import yiwang.domain.reporter.Telephone;
import yiwang.wire.Problem;
import yiwang.wire.ProblemCode;
import yiwang.wire.ReporterRequest;
import yiwang.wire.ReporterView;
import yiwang.wire.RevealedReporter;

/** Invented reporters in memory; answers at once, on the calling thread. */
public final class FakeReporters implements ReporterGateway {
    private final Map<String, Reporter> reporters = new HashMap<>();
    private final Map<String, Boolean> erased = new HashMap<>();

    /** Has a ticket reported by somebody. */
    public void put(String ticketId, String name, String phone) {
        reporters.put(ticketId, new Reporter(name, Telephone.parse(phone).orElseThrow()));
    }

    @Nullable
    ReporterView masked(String ticketId) {
        Reporter reporter = reporters.get(ticketId);
        if (reporter == null) {
            return erased.containsKey(ticketId) ? new ReporterView(ReporterView.State.ERASED, null, null, 0) : null;
        }
        RevealedReporter told = told(reporter);
        return new ReporterView(
                ReporterView.State.KEPT,
                PersonName.shipped().mask(String.valueOf(told.name())),
                new Telephone(String.valueOf(told.phone())).mask(),
                2);
    }

    private static RevealedReporter told(Reporter reporter) {
        Telephone phone = reporter.phone();
        return new RevealedReporter(reporter.name(), phone == null ? null : phone.value());
    }

    @Override
    public void reveal(String ticketId, ReporterRequest request, Consumer<Outcome<RevealedReporter>> then) {
        Reporter reporter = reporters.get(ticketId);
        then.accept(
                reporter == null
                        ? new Outcome.Refused<>(
                                new Problem(ProblemCode.NO_REPORTER.key(), "", "", List.of(ticketId), "p-1"))
                        : new Outcome.Accepted<>(told(reporter)));
    }

    @Override
    public void erase(String ticketId, ReporterRequest request, Consumer<Outcome<Boolean>> then) {
        reporters.remove(ticketId);
        erased.put(ticketId, true);
        then.accept(new Outcome.Accepted<>(true));
    }
}
