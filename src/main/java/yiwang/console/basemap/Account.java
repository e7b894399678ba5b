package yiwang.console.basemap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Texts;

/** Which sources are drawn, which are not and why, and the words that must stand beside them. Immutable; any thread. */
public final class Account {
    private final List<Used> used;
    private final List<Unused> unused;

    /**
     * A source that is drawn.
     *
     * @param offline whether it is a pack, which has a date
     * @param date of its data; may be empty
     * @param since when the oldest of it was fetched, if it could not be fetched now
     * @param enlarged whether its pictures are stretched so that nothing fine can be seen
     * @param trouble why parts of it are missing, or null
     */
    record Used(
            String id,
            String attribution,
            String number,
            boolean offline,
            String date,
            @Nullable Instant since,
            boolean enlarged,
            @Nullable SourceFault trouble) {}

    /** A source that is not drawn; without trouble it is one that was not needed or has nothing here. */
    record Unused(String id, @Nullable SourceFault trouble) {}

    Account(List<Used> used, List<Unused> unused) {
        this.used = List.copyOf(used);
        this.unused = List.copyOf(unused);
    }

    /** Whether any source is drawn. */
    public boolean isDrawn() {
        return !used.isEmpty();
    }

    /** What must be shown beside the map: whose it is, its approved number, of which day. Empty when nothing is drawn. */
    public String credit(Locale locale) {
        Texts texts = Texts.of(Account.class, locale);
        Set<String> parts = new LinkedHashSet<>();
        for (Used source : used) {
            parts.add(source.attribution().isEmpty() ? source.id() : source.attribution());
            if (!source.number().isEmpty()) {
                parts.add(texts.get("number", source.number()));
            }
            if (source.offline() && !source.date().isEmpty()) {
                parts.add(texts.get("offline", source.date()));
            }
            if (source.since() != null) {
                parts.add(texts.get("kept", day(source.since())));
            }
        }
        return String.join(" · ", parts);
    }

    /** One sentence: what is used, and what is not and why. */
    public String sentence(Locale locale) {
        Texts texts = Texts.of(Account.class, locale);
        List<String> names = used.stream()
                .map(source -> texts.get(source.enlarged() ? "used.enlarged" : "used", source.id()))
                .toList();
        List<String> reasons = new ArrayList<>();
        used.stream()
                .filter(source -> source.trouble() != null)
                .forEach(source -> reasons.add(reason(texts, "lacking", source.id(), source.trouble())));
        unused.stream()
                .filter(source -> source.trouble() != null)
                .forEach(source -> reasons.add(reason(texts, "unused", source.id(), source.trouble())));
        String drawn = names.isEmpty()
                ? texts.get("sentence.none")
                : texts.get("sentence.used", String.join(texts.get("and"), names));
        return reasons.isEmpty()
                ? texts.get("sentence.end", drawn)
                : texts.get("sentence.because", drawn, String.join(texts.get("also"), reasons));
    }

    private static String reason(Texts texts, String key, String id, @Nullable SourceFault fault) {
        String why = fault == null ? "" : texts.get(fault.kind().key(), fault.detail());
        return texts.get(key, id, why);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && account.used.equals(used) && account.unused.equals(unused);
    }

    @Override
    public int hashCode() {
        return used.hashCode() * 31 + unused.hashCode();
    }
}
