package yiwang.demo.video;

import java.awt.Graphics2D;

/** A handful of people, as upright shapes with a head, who walk to and fro. */
final class Walkers {
    private static final int[] COATS = {0x3A4F7A, 0x7A3A3A, 0x46684A, 0x6A5A7C, 0x7D6A45, 0x303338};

    private final int seed;
    private final int count;

    Walkers(int seed, int count) {
        this.seed = seed;
        this.count = count;
    }

    /** Draws all between the rows {@code top} (far, small) and {@code bottom} (near, large), far ones first. */
    void paint(Graphics2D g, double seconds, Light light, int top, int bottom) {
        for (int i = 0; i < count; i++) {
            int lot = Habit.mixed(seed * 17 + i);
            double near = (i + 0.5) / count;
            double pace = (6 + Math.floorMod(lot, 14)) * (0.5 + near) * ((lot & 64) == 0 ? 1 : -1);
            double span = Scene.WIDTH + 60;
            double x =
                    Math.floorMod((long) (seconds * pace * 16 + Math.floorMod(lot >> 8, 600) * 16), (long) span * 16);
            person(g, x / 16 - 30, top + near * (bottom - top), 10 + near * 26, seconds * 6 + i, light, lot);
        }
    }

    private static void person(Graphics2D g, double x, double foot, double tall, double step, Light light, int lot) {
        int wide = Math.max(3, (int) (tall * 0.34));
        int bob = (int) Math.round(Math.abs(Math.sin(step)) * tall * 0.05);
        int top = (int) (foot - tall) - bob;
        int swing = (int) (Math.sin(step) * wide * 0.5);
        g.setColor(light.on(0x26282C));
        int leg = (int) (tall * 0.4);
        g.fillRect((int) x - swing - 1, (int) foot - leg, Math.max(2, wide / 3), leg);
        g.fillRect((int) x + swing - 1, (int) foot - leg, Math.max(2, wide / 3), leg);
        g.setColor(light.on(COATS[Math.floorMod(lot >> 3, COATS.length)]));
        g.fillRoundRect((int) x - wide / 2, top + (int) (tall * 0.2), wide, (int) (tall * 0.48), wide / 2, wide / 2);
        g.setColor(light.on(0xD2A584));
        int head = Math.max(3, (int) (tall * 0.2));
        g.fillOval((int) x - head / 2, top, head, head);
    }
}
