package yiwang.server.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.attachment.AttachmentBook;
import yiwang.domain.attachment.AttachmentKind;

class FileNameTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final AttachmentKind jpeg =
            AttachmentBook.shipped().of("image/jpeg").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "现场照片.jpg, 现场照片.jpg",
                "IMG.JPG, IMG.jpg",
                "../../etc/passwd, passwd.jpg",
                "C:\\windows\\cmd.exe, cmd.exe.jpg",
                "a\"b;c.jpg, a_b_c.jpg",
                "..., 0123456789ab.jpg",
                "``, 0123456789ab.jpg",
                "照\u202Egpj.exe, 照gpj.exe.jpg",
                "𠮷野家.jpg, 𠮷野家.jpg",
                "a%0d%0aX: y.jpg, a_0d_0aX_ y.jpg"
            })
    void aNameHarmsNobodyAndEndsWithWhatItIs(String said, String cleaned) {
        assertEquals(cleaned, FileName.clean(said, jpeg, HASH));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String cut = FileName.clean("𠮷".repeat(200) + ".jpg", jpeg, HASH);
        assertEquals("𠮷".repeat(100) + ".jpg", cut);
        assertEquals("ab.jpg", FileName.clean("a\r\n\u0000b", jpeg, HASH).replace(" ", ""));
    }
}
