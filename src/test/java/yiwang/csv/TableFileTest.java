package yiwang.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;

class TableFileTest {
    private static final String CSV = "编号,内容\r\nA-1,\"路灯不亮，\n第二行 𠮷\"\r\n\r\nA-2,井盖\r\n";

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false", "GB18030,true", "UTF-16LE,true", "UTF-16BE,true"})
    void theEncodingIsFoundAndTold(String encoding, boolean isMarked) {
        byte[] bytes = ((isMarked ? "\uFEFF" : "") + CSV).getBytes(Charset.forName(encoding));
        TableFile table = TableFile.read("f.csv", bytes);
        assertEquals("CSV " + encoding, table.form());
        assertEquals(List.of("编号", "内容"), table.header());
        assertEquals(
                List.of(
                        new TableFile.Line(2, List.of("A-1", "路灯不亮，\n第二行 𠮷")),
                        new TableFile.Line(5, List.of("A-2", "井盖"))),
                table.lines());
    }

    @Test
    void bytesThatAreNoTextAreRefusedAndNeverReplaced() {
        byte[] spoilt = CSV.getBytes(StandardCharsets.UTF_8);
        spoilt[spoilt.length - 3] = (byte) 0xFF;
        told(spoilt, "neither UTF-8 nor GB 18030");
        told(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC0}, "marked as UTF-8");
        told(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41}, "marked as UTF-16LE");
        told("a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_16LE), "save it as CSV UTF-8");
        told("\uFEFFa,b\r\n1,2\r\n".getBytes(Charset.forName("UTF-32LE")), "save it as CSV UTF-8");
    }

    @Test
    void aWorkbookIsReadAsItIsSeen() {
        String time = "<c r=\"C2\" s=\"1\"><v>46067.5</v></c>";
        String rows = Workbooks.row(1, "编号", "内容", "时间", "数")
                + Workbooks.row(2, "A-1", "路灯 𠮷 =1+1")
                        .replace("</row>", time + "<c r=\"D2\"><v>12345678901234</v></c></row>")
                + "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>井盖</t></is></c></row>";
        TableFile table = TableFile.read("f.xlsx", Workbooks.of(rows));
        assertEquals("XLSX", table.form());
        assertEquals(
                List.of(
                        new TableFile.Line(2, List.of("A-1", "路灯 𠮷 =1+1", "2026-02-14T12:00:00", "12345678901234")),
                        new TableFile.Line(4, List.of("", "井盖", "", ""))),
                table.lines());
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsRefusedUnread() {
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.row(1, "内容"));
        byte[] noise = new byte[5 << 20];
        new Random(1).nextBytes(noise);
        parts.put("xl/media/bomb.bin", noise);
        byte[] bomb = Workbooks.zipped(parts);
        BrokenDataFile told = assertThrows(
                BrokenDataFile.class,
                () -> XlsxTable.read(
                        "f.xlsx", new ByteArrayInputStream(bomb), new XlsxTable.Bounds(4 << 20, 100, 10, 10)));
        assertTrue(String.valueOf(told.getMessage()).contains("unpacks to more"), told.getMessage());
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            many.append(Workbooks.row(i, "内容"));
        }
        assertThrows(
                BrokenDataFile.class,
                () -> XlsxTable.read(
                        "f.xlsx",
                        new ByteArrayInputStream(Workbooks.of(many.toString())),
                        new XlsxTable.Bounds(4 << 20, 100, 10, 10)));
    }

    @Test
    void aWorkbookWithEntitiesOfItsOwnIsRefusedUnread() {
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.row(1, "内容"));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        parts.put("xl/worksheets/sheet1.xml", (doctype + sheet).getBytes(StandardCharsets.UTF_8));
        told(Workbooks.zipped(parts), "document type");
        parts.put("xl/worksheets/sheet1.xml", (doctype + sheet).getBytes(StandardCharsets.UTF_16));
        told(Workbooks.zipped(parts), "not UTF-8");
    }

    @Test
    void aSpoiltWorkbookIsReadOrRefusedInOneLine() {
        byte[] whole = Workbooks.of(Workbooks.row(1, "编号", "内容") + Workbooks.row(2, "A-1", "路灯"));
        Random dice = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int n = dice.nextInt(4); n >= 0; n--) {
                bytes[4 + dice.nextInt(bytes.length - 4)] = (byte) dice.nextInt();
            }
            try {
                TableFile.read("f.xlsx", bytes);
            } catch (BrokenDataFile e) {
                assertEquals(1, String.valueOf(e.getMessage()).lines().count(), e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "+86 138, '+86 138",
                "-5, '-5",
                "@SUM(A1), '@SUM(A1)",
                "` =1`, `' =1`",
                "`\t=1`, `'\t=1`",
                "`\r=1`, `'\r=1`",
                "＝1, '＝1",
                "路灯=坏, 路灯=坏",
                "``, ``"
            })
    void noCellIsAFormula(String text, String safe) {
        assertEquals(safe, SafeCell.of(text));
    }

    private static void told(byte[] bytes, String what) {
        BrokenDataFile told = assertThrows(BrokenDataFile.class, () -> TableFile.read("f", bytes));
        assertTrue(String.valueOf(told.getMessage()).contains(what), told.getMessage());
        assertEquals(1, String.valueOf(told.getMessage()).lines().count());
    }
}
