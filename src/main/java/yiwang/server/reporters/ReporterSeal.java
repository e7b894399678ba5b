package yiwang.server.reporters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yiwang.domain.reporter.Reporter;
import yiwang.domain.reporter.Telephone;
import yiwang.server.seal.Sealer;

/** Seals reporters to their tickets, field by field, and opens them. Throws what {@link Sealer} throws. Any thread. */
final class ReporterSeal {
    private static final String PHONE = "reporter-phone";
    private static final String NAME = "reporter-name";

    private final Sealer sealer;

    ReporterSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    SealedReporter seal(Reporter reporter, String ticketId) {
        String name = reporter.name();
        Telephone phone = reporter.phone();
        return new SealedReporter(
                name == null ? null : sealer.seal(name, owner(ticketId, NAME)),
                phone == null ? null : sealer.seal(phone.value(), owner(ticketId, PHONE)),
                phone == null ? null : sealer.mark(phone.value(), PHONE),
                false);
    }

    Reporter open(SealedReporter sealed, String ticketId) {
        String name = sealed.name();
        String phone = sealed.phone();
        return new Reporter(
                name == null ? null : sealer.open(name, owner(ticketId, NAME)),
                phone == null ? null : new Telephone(sealer.open(phone, owner(ticketId, PHONE))));
    }

    /** Whether a key was added since it was sealed. */
    boolean isOutdated(SealedReporter sealed) {
        return isOutdated(sealed.name()) || isOutdated(sealed.phone());
    }

    private boolean isOutdated(@Nullable String sealed) {
        return sealed != null && !Sealer.keyOf(sealed).equals(sealer.presentKey());
    }

    /** What a number may have been marked with, by every key. */
    List<String> marks(Telephone phone) {
        return sealer.marks(phone.value(), PHONE);
    }

    private static String owner(String ticketId, String field) {
        return "ticket/" + ticketId + "/" + field;
    }
}
