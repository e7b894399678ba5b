package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.console.basemap.SourceFault.Kind;

class TileImageTest {

    private static TileImage decode(byte[] bytes) throws SourceFault {
        return TileImage.decode(bytes, 1, null);
    }

    private static Kind refused(byte[] bytes) {
        return assertThrows(SourceFault.class, () -> decode(bytes)).kind();
    }

    @Test
    void picturesOfThreeKindsAreUnpacked() throws SourceFault {
        assertEquals(Tiles.RED, decode(Tiles.png(Tiles.RED)).pixels()[77]);
        assertEquals(512, decode(Tiles.picture("jpg", 512, Tiles.GREEN)).size());
        assertEquals(1, decode(Tiles.WEBP).size());
    }

    @Test
    void coloursAreMultipliedByTheirAlpha() throws SourceFault {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x80ff0040);
        image.setRGB(1, 0, 0x00ffffff);
        int[] pixels = decode(Tiles.bytes(image, "png")).pixels();
        assertEquals(0x80800020, pixels[0]);
        assertEquals(0, pixels[1], "nothing lies there");
    }

    @Test
    void picturesThatAreNoTilesAreRefused() {
        assertEquals(Kind.NO_IMAGE, refused(Tiles.picture("png", 256, 255, Tiles.RED)));
        assertEquals(Kind.NO_IMAGE, refused(Tiles.picture("png", 2048, Tiles.RED)));
        assertEquals(Kind.NO_IMAGE, refused(Tiles.picture("gif", 256, Tiles.RED)));
        assertEquals(Kind.NO_IMAGE, refused(new byte[0]));
        assertEquals(Kind.NO_IMAGE, refused("<html>".getBytes(StandardCharsets.UTF_8)));
        byte[] cut = Tiles.png(Tiles.RED);
        assertEquals(Kind.NO_IMAGE, refused(Arrays.copyOf(cut, 40)));
    }

    @Test
    void aPngOfManyGigabytesIsNotUnpacked() {
        byte[] bytes = Tiles.png(Tiles.RED);
        Arrays.fill(bytes, 16, 24, (byte) 0x7f);
        assertEquals(Kind.NO_IMAGE, refused(bytes));
    }

    @Test
    void aJpegOfThousandsOfScansIsNotUnpacked() {
        byte[] good = Tiles.picture("jpg", 256, Tiles.RED);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(good, 0, good.length - 2);
        for (int i = 0; i < 50_000; i++) {
            bomb.writeBytes(new byte[] {-1, (byte) 0xda, 0, 8, 1, 1, 0, 0, 0, 0});
        }
        assertEquals(Kind.NO_IMAGE, refused(bomb.toByteArray()));
    }

    @Test
    void aWebpWhoseFrameIsLargerThanItsCanvasIsNotUnpacked() {
        byte[] frame = Arrays.copyOfRange(Tiles.WEBP, 12, Tiles.WEBP.length);
        frame[14] = -1;
        frame[15] = 0x3f;
        frame[16] = -1;
        frame[17] = 0x3f;
        assertEquals(Kind.NO_IMAGE, refused(webp(frame)));
        byte[] lossless = {'V', 'P', '8', 'L', 6, 0, 0, 0, 0x2f, -1, -1, -1, 15, 0, 0, 0, 0, 0};
        assertEquals(Kind.NO_IMAGE, refused(webp(lossless)));
        assertEquals(Kind.NO_IMAGE, refused(webp(new byte[] {'A', 'N', 'M', 'F', 0, 0, 0, 0})));
    }

    private static byte[] webp(byte[] chunk) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'I', 'F', 'F', 0, 1, 0, 0, 'W', 'E', 'B', 'P'});
        out.writeBytes(new byte[] {'V', 'P', '8', 'X', 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        out.writeBytes(chunk);
        return out.toByteArray();
    }

    @Test
    void brokenPicturesAreRefusedAndDoNoHarm() {
        Random random = new Random(3);
        for (byte[] good :
                List.of(Tiles.picture("png", 64, Tiles.RED), Tiles.picture("jpg", 64, Tiles.RED), Tiles.WEBP)) {
            for (int round = 0; round < 700; round++) {
                byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
                for (int n = random.nextInt(4); n > 0 && bad.length > 0; n--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                try {
                    assertNotNull(decode(bad).pixels());
                } catch (SourceFault e) {
                    assertEquals(true, List.of(Kind.NO_IMAGE, Kind.TILE_TYPE).contains(e.kind()));
                }
            }
        }
    }
}
