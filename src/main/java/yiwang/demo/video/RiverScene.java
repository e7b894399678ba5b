package yiwang.demo.video;

import java.awt.Color;
import java.awt.Graphics2D;

/** A river under a bridge, with waves, driftwood and a staff gauge that the water climbs and leaves. */
final class RiverScene implements Scene {
    private static final int GAUGE_X = 396;
    private static final int GAUGE_TOP = 96;
    private static final int GAUGE_METRES = 8;
    private static final int METRE = 20;

    private final int seed;

    RiverScene(int seed) {
        this.seed = seed;
    }

    @Override
    public void paint(Graphics2D g, double seconds, Light light) {
        int level = 148 + Math.floorMod(seed, 30) + (int) (6 * Math.sin(seconds / 40));
        g.setColor(light.on(0xAFC4D4));
        g.fillRect(0, 0, WIDTH, 92);
        g.setColor(light.on(0x5F7F58));
        g.fillRect(0, 74, WIDTH, level - 74);
        bridge(g, light);
        water(g, seconds, light, level);
        gauge(g, light, level);
    }

    private void bridge(Graphics2D g, Light light) {
        g.setColor(light.on(0x8D8F92));
        int y = 60 + Math.floorMod(seed >> 5, 12);
        g.fillRect(0, y, WIDTH, 14);
        for (int x = 40 + Math.floorMod(seed >> 9, 40); x < WIDTH; x += 120) {
            g.fillRect(x, y, 14, 130);
        }
    }

    private void water(Graphics2D g, double seconds, Light light, int level) {
        g.setColor(light.on(0x6E7B5E));
        g.fillRect(0, level, WIDTH, HEIGHT - level);
        for (int row = 0; level + row * 9 < HEIGHT; row++) {
            g.setColor(light.on(row % 2 == 0 ? 0x8B9878 : 0x59664C));
            int y = level + row * 9;
            double speed = 22 + row * 6;
            for (int x = -60; x < WIDTH; x += 60) {
                int shift = (int) ((seconds * speed + row * 37) % 60);
                int swell = (int) (3 * Math.sin(seconds * 2 + x * 0.05 + row));
                g.fillRect(x + shift, y + swell, 26 + row * 2, 2);
            }
        }
        g.setColor(light.on(0x4A3A28));
        int drift = (int) (seconds * 34 + seed) % (WIDTH + 80);
        g.fillRect(Math.abs(drift) - 40, level + 40 + (int) (2 * Math.sin(seconds * 3)), 34, 5);
    }

    private void gauge(Graphics2D g, Light light, int level) {
        g.setColor(light.on(0xF4F4F0));
        g.fillRect(GAUGE_X, GAUGE_TOP, 18, GAUGE_METRES * METRE);
        for (int half = 0; half < GAUGE_METRES * 2; half++) {
            g.setColor(light.on(half % 2 == 0 ? 0xC03028 : 0x2A4F9A));
            g.fillRect(GAUGE_X + (half % 2 == 0 ? 0 : 8), GAUGE_TOP + half * METRE / 2, 10, 4);
        }
        g.setColor(new Color(70, 90, 70, 150));
        g.fillRect(GAUGE_X, level, 18, Math.max(0, GAUGE_TOP + GAUGE_METRES * METRE - level));
    }
}
