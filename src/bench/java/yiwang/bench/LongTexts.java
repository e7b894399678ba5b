package yiwang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import yiwang.domain.classify.Matter;

/** Texts as long as people write them, about 400 letters: real ones where they lie beside the project, else our own joined. */
final class LongTexts {
    private static final Path REAL =
            Path.of(System.getProperty("yiwang.basedir", ".")).resolve("../shared/data/citizen-messages-2017-2020.csv");
    private static final int LENGTH = 400;
    private static final int COUNT = 2_432;

    private LongTexts() {}

    static List<Matter> all() throws IOException {
        if (Files.exists(REAL)) {
            try (Reader reader = Files.newBufferedReader(REAL)) {
                return read(reader).stream().limit(COUNT).toList();
            }
        }
        try (InputStream in = Objects.requireNonNull(LongTexts.class.getResourceAsStream("/yiwang/demo/messages.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return joined(read(reader));
        }
    }

    private static List<Matter> read(Reader reader) throws IOException {
        List<Matter> texts = new ArrayList<>();
        for (CSVRecord row : CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(reader)) {
            texts.add(new Matter(row.get("title"), row.get("text")));
        }
        return texts;
    }

    /** Each begins with another message and goes on with every seventh after it. */
    private static List<Matter> joined(List<Matter> messages) {
        List<Matter> texts = new ArrayList<>();
        for (int n = 0; n < COUNT; n++) {
            Matter first = messages.get(n % messages.size());
            StringBuilder text = new StringBuilder(first.text());
            for (int next = n + 7; text.length() < LENGTH; next += 7 + n / messages.size()) {
                text.append(messages.get(next % messages.size()).text());
            }
            texts.add(new Matter(first.title(), text.toString()));
        }
        return texts;
    }
}
