package yiwang.demo.video;

import java.awt.Graphics2D;

/** A shopping street, seen across it: house fronts with lit shops, a pavement with people, now and then a tricycle. */
final class StreetScene implements Scene {
    private static final int PAVEMENT = 150;
    private static final int[] FRONTS = {0x9B8F7E, 0x86898C, 0xA08A78, 0x7F8A86};

    private final int seed;
    private final Walkers walkers;

    StreetScene(int seed) {
        this.seed = seed;
        this.walkers = new Walkers(seed, 9);
    }

    @Override
    public void paint(Graphics2D g, double seconds, Light light) {
        g.setColor(light.on(0xB4C4D0));
        g.fillRect(0, 0, WIDTH, PAVEMENT);
        for (int house = 0; house < 5; house++) {
            front(g, light, house);
        }
        g.setColor(light.on(0x8E8B85));
        g.fillRect(0, PAVEMENT, WIDTH, 40);
        g.setColor(light.on(0x606266));
        g.fillRect(0, PAVEMENT + 40, WIDTH, HEIGHT - PAVEMENT - 40);
        g.setColor(light.on(0xD8D8CC));
        for (int x = 0; x < WIDTH; x += 48) {
            g.fillRect(x, 232, 26, 3);
        }
        walkers.paint(g, seconds, light, PAVEMENT + 12, HEIGHT - 14);
        tricycle(g, seconds, light);
    }

    private void front(Graphics2D g, Light light, int house) {
        int lot = Habit.mixed(seed + house * 7);
        int x = house * 98 - 6;
        int top = 14 + Math.floorMod(lot, 50);
        g.setColor(light.on(FRONTS[Math.floorMod(lot >> 6, FRONTS.length)]));
        g.fillRect(x, top, 96, PAVEMENT - top);
        g.setColor(light.isNight() ? light.on(0xFFE9A8).brighter() : light.on(0x4E5B66));
        for (int y = top + 8; y < 92; y += 20) {
            for (int w = 0; w < 4; w++) {
                if (!light.isNight() || (lot >> w + y & 1) == 0) {
                    g.fillRect(x + 8 + w * 22, y, 13, 11);
                }
            }
        }
        g.setColor(light.on(new int[] {0xB0362E, 0x2F6B4B, 0x2D4F8A}[Math.floorMod(lot >> 9, 3)]));
        g.fillRect(x + 4, 98, 88, 12);
        g.setColor(light.isNight() ? light.on(0xFFF4CC).brighter() : light.on(0x3B4650));
        g.fillRect(x + 8, 112, 80, PAVEMENT - 114);
    }

    private void tricycle(Graphics2D g, double seconds, Light light) {
        double x = (seconds * 55 + Math.floorMod(seed, 900)) % 900 - 60;
        g.setColor(light.on(0x2F6E8F));
        g.fillRect((int) x, 212, 40, 18);
        g.fillRect((int) x + 40, 218, 16, 10);
        g.setColor(light.on(0x1A1A1A));
        g.fillOval((int) x + 4, 224, 12, 12);
        g.fillOval((int) x + 44, 224, 12, 12);
    }
}
