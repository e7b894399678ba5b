package yiwang.domain.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;

class AttachmentBookTest {
    private final AttachmentBook book = AttachmentBook.shipped();

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, FFD8FFE000104A464946",
        "image/png, 89504E470D0A1A0A0000000D",
        "image/webp, 524946460000000057454250",
        "audio/mpeg, 49443304",
        "audio/mpeg, FFFB9064",
        "audio/mp4, 000000206674797 04D3441 20",
        "audio/amr, 2321414D520A3C",
        "audio/ogg, 4F67675300",
        "audio/wav, 524946460000000057415645",
        "video/mp4, 0000002066747970 69736F6D",
        "video/mp4, 0000001466747970 33677034",
        "application/pdf, 255044462D312E37"
    })
    void contentThatBeginsLikeThisIsOfThisKindAndOfNoPictureBesides(String type, String hex) {
        byte[] head = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertTrue(book.of(type).orElseThrow().begins(head));
        for (String other : book.types().split(" ")) {
            boolean bothContainers = other.endsWith("/mp4") && type.endsWith("/mp4");
            if (!other.equals(type) && !bothContainers) {
                assertFalse(book.of(other).orElseThrow().begins(head), other);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"image/svg+xml", "text/html", "''", "application/x-msdownload", "image/jpeg-2", "*/*"})
    void whatCanBringAProgramAlongIsNotTaken(String type) {
        assertTrue(book.of(type).isEmpty());
    }

    @Test
    void aTypeIsFoundWhateverItsCaseAndParameters() {
        assertEquals("image/jpeg", book.of(" Image/JPEG; q=1 ").orElseThrow().type());
    }

    @ParameterizedTest
    @CsvSource({"1,1,true", "12000,9000,true", "0,1,false", "-1,5,false", "30001,1,false", "1,30001,false"})
    void aPictureIsBoundedBySideAndArea(int width, int height, boolean isSound) {
        assertEquals(isSound, book.isSound(width, height));
        assertFalse(book.isSound(30_000, 30_000));
    }

    @Test
    void aBrokenFileIsToldWithItsLine() {
        List<String> limits = List.of("version 1", "limit\tvalue\twhy", "most side\t1\t-");
        String kind = "image/png\tpng\t10\t0:8950\tpng";
        for (String broken :
                List.of("image/png\tpng\t10\t0:8950", kind.replace("10", "x"), kind.replace("0:", "63:"))) {
            BrokenDataFile told = assertThrows(
                    BrokenDataFile.class, () -> AttachmentBook.parse(List.of("version 1", "header", broken), limits));
            assertTrue(String.valueOf(told.getMessage()).contains("kinds.tsv:3"), told.getMessage());
        }
        AttachmentBook one = AttachmentBook.parse(List.of("version 1", "header", kind), limits);
        assertEquals("image/png", one.types());
        assertThrows(BrokenDataFile.class, one::grace);
    }
}
