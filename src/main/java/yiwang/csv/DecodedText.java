package yiwang.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yiwang.domain.BrokenDataFile;

/**
 * A text of which nobody said how it is encoded: by its byte order mark, else UTF-8, else GB 18030, whichever of them takes
 * every byte. Nothing is replaced: bytes that none of them takes are refused.
 *
 * @param encoding the one that took them
 */
public record DecodedText(String text, String encoding) {
    private record Mark(Charset charset, byte[] bytes) {
        boolean begins(byte[] all) {
            return all.length >= bytes.length && Arrays.equals(all, 0, bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
            new Mark(Charset.forName("GB18030"), new byte[] {(byte) 0x84, 0x31, (byte) 0x95, 0x33}),
            new Mark(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
            new Mark(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF}));

    /** Decodes; {@code file} is how it is called in the {@link BrokenDataFile} of bytes that are no text. */
    public static DecodedText of(String file, byte[] bytes) {
        DecodedText decoded = decoded(file, bytes);
        if (decoded.text().indexOf('\0') >= 0) {
            throw new BrokenDataFile(
                    file,
                    0,
                    "is text of two or four bytes a character without a mark; save it as CSV UTF-8 and try again");
        }
        return decoded;
    }

    private static DecodedText decoded(String file, byte[] bytes) {
        for (Mark mark : MARKS) {
            if (mark.begins(bytes)) {
                return marked(file, bytes, mark);
            }
        }
        List<CharacterCodingException> not = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                return new DecodedText(decode(bytes, 0, charset), charset.name());
            } catch (CharacterCodingException e) {
                not.add(e);
            }
        }
        throw new BrokenDataFile(file, 0, "is neither UTF-8 nor GB 18030", not.getLast());
    }

    private static DecodedText marked(String file, byte[] bytes, Mark mark) {
        try {
            String text = decode(bytes, mark.bytes().length, mark.charset());
            return new DecodedText(text, mark.charset().name());
        } catch (CharacterCodingException e) {
            throw new BrokenDataFile(file, 0, "is marked as " + mark.charset().name() + " and is not", e);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }
}
