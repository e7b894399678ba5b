package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of photo that is taken in can be looked at, and a broken one is one that cannot. */
class DecodingTest {
    private static final String LOSSY = "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=";
    private static final String LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

    private static byte[] photo(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A JPEG with such an Exif segment after its first marker. */
    private static byte[] withExif(byte[] segment) throws IOException {
        byte[] plain = photo("jpg");
        int length = segment.length + 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        out.write(segment);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    private static String size(Optional<Image> image) {
        return image.map(shown -> (int) shown.getWidth() + "x" + (int) shown.getHeight())
                .orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void photosAreShownWithinTheirBox(String format) throws IOException {
        assertEquals("40x20", size(Decoding.within(photo(format), 100, 100)));
        assertEquals("20x10", size(Decoding.within(photo(format), 20, 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOSSY, LOSSLESS})
    void webpIsShownToo(String content) {
        assertEquals("1x1", size(Decoding.within(Base64.getDecoder().decode(content), 100, 100)));
    }

    @Test
    void aPhotoThatSaysSoIsTurned() throws IOException {
        byte[] right = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0
        };
        assertEquals("20x40", size(Decoding.within(withExif(right), 100, 100)));
    }

    @Property(tries = 300)
    void anExifSegmentOfWhateverBytesKeepsNoPhotoFromBeingShown(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] segment = new byte[6 + random.nextInt(40)];
        random.nextBytes(segment);
        byte[] head = random.nextBoolean()
                ? new byte[] {'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0}
                : new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42};
        System.arraycopy(head, 0, segment, 0, Math.min(head.length, segment.length));
        assertFalse(Decoding.within(withExif(segment), 100, 100).isEmpty());
    }

    @Property(tries = 300)
    void whatIsBrokenIsNotShown(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = switch (random.nextInt(4)) {
            case 0 -> photo("jpg");
            case 1 -> photo("png");
            case 2 -> Base64.getDecoder().decode(LOSSY);
            default -> Base64.getDecoder().decode(LOSSLESS);
        };
        for (int i = 0; i < 4; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }
        Decoding.within(Arrays.copyOf(content, 1 + random.nextInt(content.length)), 100, 100);
    }
}
