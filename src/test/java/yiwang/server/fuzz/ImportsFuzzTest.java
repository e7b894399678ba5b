package yiwang.server.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.csv.CsvTable;
import yiwang.demo.field.MessageFile;
import yiwang.domain.BrokenDataFile;
import yiwang.server.TestCounty;
import yiwang.server.geo.CountyMap;
import yiwang.server.reference.CountyLists;

/** Files that people have made, in a state that people get them into: used, or refused in one line that names the file. */
class ImportsFuzzTest {
    private static final String CSV = "source_no,title,text,received_at,channel,kind,place,category\r\n"
            + "A-1,路灯,\"路灯不亮，\n第二行\",2017-06-08T17:31:20,web,complaint,320724100001,14-001\r\n"
            + "A-2,,=1+1,,phone,,,\r\nA-3,x,𠮷,2017-06-08T17:31:20,web,,,\r\n";
    private static final int MILLION = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void everyRowOfMessagesIsReadOrRefusedAndNoneIsBoth() {
        for (int i = 0; i < Cases.share(6); i++) {
            byte[] bytes = spoilt(Cases.dice(i), CSV.getBytes(StandardCharsets.UTF_8));
            try {
                int rows = CsvTable.read("f.csv", new ByteArrayInputStream(bytes))
                        .rows()
                        .size();
                MessageFile.Contents read = MessageFile.read("f.csv", new ByteArrayInputStream(bytes));
                assertEquals(rows, read.messages().size() + read.refused().size(), () -> Shot.printf(bytes));
                read.refused()
                        .forEach(why -> assertTrue(
                                why.startsWith("f.csv:") && why.lines().count() == 1, why));
            } catch (BrokenDataFile e) {
                named(e, "f.csv");
            } catch (RuntimeException | StackOverflowError e) {
                fail("case " + i + ", seed " + Cases.seed() + ": " + Shot.printf(bytes), e);
            }
        }
    }

    @Test
    void aRowOfAMillionColumnsIsOneRefusedRow() {
        byte[] bytes = ("text\n井盖\n" + ",".repeat(MILLION) + "\n路灯\n").getBytes(StandardCharsets.UTF_8);
        MessageFile.Contents read = MessageFile.read("f.csv", new ByteArrayInputStream(bytes));
        assertEquals(2, read.messages().size());
        assertEquals(1, read.refused().size());
    }

    @Test
    void aHeaderWithoutANameIsToldInOneLine() throws IOException {
        Path maps = TestCounty.write(folder);
        Files.writeString(maps.resolve("channels.csv"), "gbId,name,,lon\n1,2,3,4\n");
        BrokenDataFile told = assertThrows(BrokenDataFile.class, () -> CountyLists.read(maps, Instant.EPOCH));
        named(told, "channels.csv:1");
        byte[] split = "\"a\nb\"\n1\n".getBytes(StandardCharsets.UTF_8);
        named(
                assertThrows(BrokenDataFile.class, () -> MessageFile.read("f.csv", new ByteArrayInputStream(split))),
                "f.csv:1");
    }

    @Test
    void aCountysFilesAreUsedOrRefusedByName() throws IOException {
        Path maps = TestCounty.write(folder);
        List<Path> files;
        try (Stream<Path> list = Files.list(maps)) {
            files = list.sorted().toList();
        }
        for (int i = 0; i < Cases.share(4); i++) {
            Random dice = Cases.dice(i);
            Path file = files.get(dice.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] bytes = dice.nextInt(4) == 0 ? valued(dice, whole) : spoilt(dice, whole);
            Files.write(file, bytes);
            try {
                CountyMap.read(maps);
                CountyLists.read(maps, Instant.EPOCH);
            } catch (BrokenDataFile e) {
                named(e, String.valueOf(file.getFileName()));
            } catch (RuntimeException | StackOverflowError e) {
                fail("case " + i + ", seed " + Cases.seed() + ": " + file.getFileName() + " " + Shot.printf(bytes), e);
            }
            Files.write(file, whole);
        }
    }

    private static void named(BrokenDataFile e, String file) {
        String said = String.valueOf(e.getMessage());
        assertTrue(said.contains(file), said);
        assertEquals(1, said.lines().count(), said);
    }

    private static byte[] spoilt(Random dice, byte[] bytes) {
        byte[] spoilt = bytes;
        for (int times = dice.nextInt(3); times >= 0; times--) {
            String text = new String(spoilt, StandardCharsets.UTF_8);
            spoilt = switch (dice.nextInt(12)) {
                case 0 -> text.getBytes(Charset.forName("GBK"));
                case 1 -> text.getBytes(StandardCharsets.UTF_16);
                case 2 -> ("\uFEFF\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                case 3 -> text.replaceFirst(",", ",\"").getBytes(StandardCharsets.UTF_8);
                case 4 -> valued(dice, spoilt);
                default -> Hostile.spoilt(dice, spoilt);
            };
        }
        return spoilt;
    }

    /** Something hostile in the place of one cell or number. */
    private static byte[] valued(Random dice, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] cells = text.split(",", -1);
        cells[dice.nextInt(cells.length)] = dice.nextBoolean() ? Hostile.json(dice) : Hostile.text(dice);
        return String.join(",", cells).getBytes(StandardCharsets.UTF_8);
    }
}
