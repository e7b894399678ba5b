package yiwang.console.desk;

import java.time.Instant;
import java.util.Locale;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.console.kit.ticket.Words;
import yiwang.domain.ticket.Refusal;
import yiwang.wire.AttachmentView;
import yiwang.wire.Problem;

/** What is said of a file. Pure. */
final class FileText {
    private static final double KILO = 1024;

    private FileText() {}

    /** As {@code 2.1 MB}. */
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilo = bytes / KILO;
        return kilo < KILO
                ? String.format(Locale.ROOT, "%.0f KB", kilo)
                : String.format(Locale.ROOT, kilo < 100 * KILO ? "%.1f MB" : "%.0f MB", kilo / KILO);
    }

    /** Kind, size, who and when. */
    static String line(AttachmentView file, Words words, Instant now) {
        return String.join(" · ", kind(file, words), size(file.size()), file.by(), TicketWords.time(file.at(), now));
    }

    /** Why something was refused. Which digest a file has says nothing to people: that it is there already does. */
    static String reason(Problem problem, Words words) {
        boolean isOurs = problem.code().equals(Refusal.Code.FILE_ATTACHED.key())
                || problem.detail().isBlank();
        return isOurs ? words.ticket().reason(problem.code(), problem.args()) : problem.detail();
    }

    static String kind(AttachmentView file, Words words) {
        String type = file.type();
        return words.get("file.kind." + (type.contains("pdf") ? "pdf" : type.substring(0, type.indexOf('/'))));
    }
}
