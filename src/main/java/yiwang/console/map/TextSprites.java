package yiwang.console.map;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words as sprites, with a halo so that they are read over any ground. The halo is grown from the glyphs' own coverage:
 * stroking outlines of Chinese glyphs costs 5 ms a name, this 0.1. Safe on several threads.
 */
final class TextSprites {
    private final MapFonts fonts;
    private final Ink ink;
    private final Map<Key, Sprite> sprites = new ConcurrentHashMap<>();

    private record Key(String text, Style style) {}

    /** How a word is written. */
    record Style(double size, boolean bold, Role role, boolean fromLeft) {
        /** Centred on its place. */
        static Style centred(double size, boolean bold, Role role) {
            return new Style(size, bold, role, false);
        }
    }

    TextSprites(MapFonts fonts, Ink ink) {
        this.fonts = fonts;
        this.ink = ink;
    }

    /** The sprite of a word, anchored at its middle, or at the middle of its left edge. */
    Sprite of(String text, Style style) {
        return sprites.computeIfAbsent(new Key(text, style), this::sprite);
    }

    private Sprite sprite(Key key) {
        Font font = fonts.sized(key.style().bold(), key.style().size());
        int halo = halo(key.style());
        int width = (int) Math.ceil(MapFonts.width(font, key.text())) + 2 * halo + 2;
        int height = (int) Math.ceil(key.style().size() * 1.2) + 2 * halo;
        int anchorX = key.style().fromLeft() ? halo : width / 2;
        return new Sprite(width, height, anchorX, height / 2, () -> paint(key, font, width, height));
    }

    private static int halo(Style style) {
        return Math.max(2, (int) Math.round(style.size() * 0.13));
    }

    private int[] paint(Key key, Font font, int width, int height) {
        int halo = halo(key.style());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setFont(font);
        g.setColor(Color.WHITE);
        // ideographs stand 0.88 em above and 0.12 em below the base line: this centres their ink
        g.drawString(key.text(), halo + 1, (float) (height / 2.0 + key.style().size() * 0.38));
        g.dispose();
        int[] glyphs = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] grown = new byte[glyphs.length];
        for (int i = 0; i < glyphs.length; i++) {
            grown[i] = (byte) (glyphs[i] >>> 24);
        }
        for (int step = 0; step < halo; step++) {
            grown = grow(grown, width, height, step % 2 == 0);
        }
        int[] pixels = new int[glyphs.length];
        for (int i = 0; i < pixels.length; i++) {
            int under = Argb.scaled(ink.of(Role.HALO), (grown[i] & 0xff) * 7 / 8);
            pixels[i] = Argb.over(Argb.scaled(ink.of(key.style().role()), glyphs[i] >>> 24), under);
        }
        return pixels;
    }

    /** One pixel more in four or, by turns, eight directions, which comes out round. */
    private static byte[] grow(byte[] from, int width, int height, boolean corners) {
        byte[] to = new byte[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int most = 0;
                for (int dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++) {
                    for (int dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
                        most = corners || dx == 0 || dy == 0
                                ? Math.max(most, from[(y + dy) * width + x + dx] & 0xff)
                                : most;
                    }
                }
                to[y * width + x] = (byte) most;
            }
        }
        return to;
    }
}
