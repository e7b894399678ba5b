package yiwang.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;

/** Workbooks that no spreadsheet would write. */
class XlsxTableTest {
    private static final String HEADER = Workbooks.row(1, "编号", "数");

    private static byte[] withNumber(String style, String number) {
        return Workbooks.of(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A-1</t></is></c><c r=\"B2\""
                + style + "><v>" + number + "</v></c></row>");
    }

    private static String number(String style, String written) {
        return TableFile.read("f.xlsx", withNumber(style, written))
                .lines()
                .getFirst()
                .cells()
                .get(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E-999999999", "1E2147483647"})
    void aNumberThatCannotBeWrittenOutStaysAsItIsWritten(String number) {
        assertEquals(number, number("", number));
        assertEquals(number, number(" s=\"1\"", number), "nor is it a day");
    }

    @Test
    void numbersAreWrittenOutAsLongAsTheyMayBe() {
        assertEquals("120000", number("", "1.2E5"));
        assertEquals("0.00012", number("", "1.2E-4"));
        String long65 = "1".repeat(65);
        assertEquals(long65, number("", long65));
    }

    @Test
    void aNumberThatOnlyAMachineWouldWriteIsRefusedBeforeItIsRead() {
        told(withNumber("", "1".repeat(900_000)), "cell B2 holds a number of more than 1000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE2", "ZZZ2", "ZZZZZZ2", "B1048577", "B0", "B99999999999", "2", "一2"})
    void aCellBeyondTheSheetIsNamed(String place) {
        told(
                Workbooks.of(HEADER + "<row r=\"2\"><c r=\"" + place + "\"><v>1</v></c></row>"),
                "cell " + place + " is beyond the last cell of a sheet, XFD1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1048577", "99999999999", "-1"})
    void aRowBeyondTheSheetIsNamed(String row) {
        told(
                Workbooks.of(HEADER + "<row r=\"" + row + "\"><c><v>1</v></c></row>"),
                "row " + row + " is beyond the last row of a sheet");
    }

    @Test
    void theLastCellOfASheetIsOnlyTooManyColumns() {
        told(Workbooks.of(HEADER + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"), "200 columns");
    }

    @Test
    void aPartThatGrowsOutOfAllProportionIsRefusedWhoeverReadsIt() {
        Map<String, byte[]> parts = Workbooks.parts(HEADER);
        parts.put("xl/media/bomb.bin", new byte[8 << 20]);
        told(Workbooks.zipped(parts), "part xl/media/bomb.bin unpacks to more than 200 times its size");
    }

    @Test
    void whatIsReadIsWhatTheDirectoryNames() {
        Map<String, byte[]> parts = Workbooks.parts(HEADER + Workbooks.row(2, "A-1", "1"));
        byte[] hidden = Workbooks.zipped(Map.of("xl/media/hidden.bin", new byte[64]));
        byte[] whole = Workbooks.zipped(parts);
        // What stands before the first entry that the directory names is in nobody's reading, a bomb or not.
        byte[] joined = new byte[hidden.length + whole.length];
        System.arraycopy(hidden, 0, joined, 0, hidden.length);
        System.arraycopy(whole, 0, joined, hidden.length, whole.length);
        assertEquals(
                List.of(new TableFile.Line(2, List.of("A-1", "1"))),
                TableFile.read("f.xlsx", joined).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/SHEET1.xml", "/xl/worksheets/sheet1.xml"})
    void aPartThatIsNamedTwiceIsRefused(String twin) {
        Map<String, byte[]> parts = Workbooks.parts(HEADER);
        parts.put(twin, "<worksheet/>".getBytes(StandardCharsets.UTF_8));
        told(Workbooks.zipped(parts), "twice");
    }

    @Test
    void thePartsAreCountedBeforeTheDirectoryIsRead() {
        Map<String, byte[]> parts = Workbooks.parts(HEADER);
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        told(Workbooks.zipped(parts), "more than 2000 parts");
    }

    private static void told(byte[] bytes, String what) {
        BrokenDataFile told = assertThrows(BrokenDataFile.class, () -> TableFile.read("f.xlsx", bytes));
        String message = String.valueOf(told.getMessage());
        assertTrue(message.contains(what), message);
        assertEquals(1, message.lines().count(), message);
    }
}
