package yiwang.csv;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import yiwang.domain.BrokenDataFile;

/**
 * Looks through the sheets of a package made by {@link XlsxParts} before a reader makes rows of them, with the parser
 * that the reader uses: every row and cell is
 * within the bounds of the format (ECMA-376 as Excel limits it: 1,048,576 rows to column XFD), and no number is of a length
 * that only a machine would write.
 */
final class XlsxCells {
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LONGEST_NUMBER = 1_000;
    private static final int LETTERS = 26;

    private final String file;
    private String cell = "";
    private boolean isNumber;

    private XlsxCells(String file) {
        this.file = file;
    }

    /** Throws {@link BrokenDataFile} with a sentence that names the cell. */
    static void requireBounded(String file, byte[] packed) throws IOException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            while (zip.getNextEntry() != null) {
                new XlsxCells(file).look(factory, zip);
            }
        } catch (XMLStreamException e) {
            String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw new BrokenDataFile(file, 0, "is no workbook that can be read: " + why, e);
        }
    }

    private void look(XMLInputFactory factory, InputStream part) throws XMLStreamException {
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        try {
            boolean isRoot = true;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (isRoot && !xml.getLocalName().equals("worksheet")) {
                        return;
                    }
                    isRoot = false;
                    element(xml);
                }
            }
        } finally {
            xml.close();
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> requireRow(xml.getAttributeValue(null, "r"));
            case "c" -> {
                String type = xml.getAttributeValue(null, "t");
                isNumber = type == null || type.equals("n");
                cell = String.valueOf(xml.getAttributeValue(null, "r"));
                requireCell(xml.getAttributeValue(null, "r"));
            }
            case "v" -> requireShort(xml);
            default -> {
                // says nothing about cells
            }
        }
    }

    private void requireRow(@Nullable String row) {
        if (row != null && (!ROW.matcher(row).matches() || isNone(row, LAST_ROW))) {
            throw refused("row " + shown(row) + " is beyond the last row of a sheet, " + LAST_ROW);
        }
    }

    private void requireCell(@Nullable String reference) {
        if (reference == null) {
            return;
        }
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches() || isNone(parts.group(2), LAST_ROW) || column(parts.group(1)) > LAST_COLUMN) {
            throw refused("cell " + shown(reference) + " is beyond the last cell of a sheet, XFD" + LAST_ROW);
        }
    }

    private void requireShort(XMLStreamReader xml) throws XMLStreamException {
        long length = 0;
        while (isNumber && xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
            length += xml.hasText() ? xml.getTextLength() : 0;
            if (length > LONGEST_NUMBER) {
                throw refused("cell " + cell + " holds a number of more than " + LONGEST_NUMBER + " characters");
            }
        }
    }

    private static boolean isNone(String number, int last) {
        int value = Integer.parseInt(number);
        return value < 1 || value > last;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * LETTERS + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(20, text.length())).replaceAll("\\s", " ");
    }

    private BrokenDataFile refused(String why) {
        return new BrokenDataFile(file, 0, why);
    }
}
