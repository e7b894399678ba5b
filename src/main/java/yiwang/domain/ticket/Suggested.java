package yiwang.domain.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import yiwang.domain.classify.Classification;
import yiwang.domain.classify.Decision;
import yiwang.domain.code.CategoryCode;

/**
 * What an engine took a matter for when it came in, kept with the ticket so that a later correction can be measured
 * against it and nobody has to guess which model had spoken.
 *
 * @param engine {@code untrained} or {@code trained}
 * @param version of the taxonomy, and of the model where there is one
 * @param items the likeliest first, at most three
 * @param danger words of the text that mean danger
 */
public record Suggested(String engine, String version, List<Item> items, List<String> danger) {
    private static final Pattern UNFIT = Pattern.compile("[\\t\\r\\n]+");
    private static final String DANGER = "!";

    /**
     * One item it may be.
     *
     * @param confidence from 0 to 1, with three decimals
     * @param words what in the text spoke for it, the weightiest first
     */
    public record Item(CategoryCode code, double confidence, List<String> words) {
        public Item {
            words = List.copyOf(words);
        }
    }

    public Suggested {
        items = List.copyOf(items);
        danger = List.copyOf(danger);
    }

    /** What is kept of an engine's answer. */
    public static Suggested of(Classification answer) {
        return new Suggested(
                answer.engine(),
                answer.modelVersion(),
                answer.items().stream()
                        .map(item ->
                                new Item(new CategoryCode(item.code()), rounded(item.confidence()), fit(item.words())))
                        .toList(),
                fit(answer.danger()));
    }

    /** What the confidence of the likeliest item allows. */
    public Decision decision() {
        return items.isEmpty()
                ? Decision.PRECHECK
                : Decision.of(items.getFirst().confidence());
    }

    /** Whether it may go on without anybody's look. */
    public boolean isSure() {
        return decision() == Decision.AUTO;
    }

    /** In one text, as the journal keeps it. */
    public String text() {
        StringBuilder text = new StringBuilder(engine).append('\t').append(version);
        for (Item item : items) {
            text.append('\n').append(item.code()).append(String.format(Locale.ROOT, "\t%.3f", item.confidence()));
            item.words().forEach(word -> text.append('\t').append(word));
        }
        if (!danger.isEmpty()) {
            text.append('\n').append(DANGER).append('\t').append(String.join("\t", danger));
        }
        return text.toString();
    }

    /** The same from its text. */
    public static Suggested parse(String text) {
        String[] lines = text.split("\n");
        String[] head = lines[0].split("\t");
        List<Item> items = new ArrayList<>();
        List<String> danger = List.of();
        for (int i = 1; i < lines.length; i++) {
            List<String> cells = Arrays.asList(lines[i].split("\t"));
            if (cells.getFirst().equals(DANGER)) {
                danger = cells.subList(1, cells.size());
            } else {
                items.add(new Item(
                        new CategoryCode(cells.getFirst()),
                        Double.parseDouble(cells.get(1)),
                        cells.subList(2, cells.size())));
            }
        }
        return new Suggested(head[0], head[1], items, danger);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    private static List<String> fit(List<String> words) {
        return words.stream()
                .map(word -> UNFIT.matcher(word).replaceAll(" "))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
