package yiwang.demo.video;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;

/** A crossing's approach: four lanes running away from the camera, cars and lorries, a signal. */
final class TrafficScene implements Scene {
    private static final int HORIZON = 84;
    private static final int[] PAINTS = {0xD8D8D8, 0x2B2E33, 0xA52A24, 0x31517D, 0xC9A227, 0xF0F0EC};

    private final int seed;

    TrafficScene(int seed) {
        this.seed = seed;
    }

    @Override
    public void paint(Graphics2D g, double seconds, Light light) {
        g.setColor(light.on(0xA9BFD2));
        g.fillRect(0, 0, WIDTH, HORIZON);
        houses(g, light);
        g.setColor(light.on(0x587553));
        g.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        g.setColor(light.on(0x56585C));
        g.fillPolygon(
                new Polygon(new int[] {210, 270, WIDTH + 60, -60}, new int[] {HORIZON, HORIZON, HEIGHT, HEIGHT}, 4));
        marks(g, light);
        for (int car = 0; car < 7; car++) {
            car(g, seconds, light, car);
        }
        signal(g, seconds);
    }

    private void houses(Graphics2D g, Light light) {
        for (int i = 0; i < 9; i++) {
            int high = 18 + Math.floorMod(Habit.mixed(seed + i), 46);
            g.setColor(light.on(i % 2 == 0 ? 0x8A8782 : 0x9C958B));
            g.fillRect(i * 54 - 6, HORIZON - high, 50, high);
            g.setColor(light.isNight() ? light.on(0xFFF0B0) : light.on(0x5E6A74));
            for (int y = HORIZON - high + 6; y < HORIZON - 6; y += 10) {
                g.fillRect(i * 54 + 4, y, 6, 5);
                g.fillRect(i * 54 + 24, y, 6, 5);
            }
        }
    }

    private static void marks(Graphics2D g, Light light) {
        g.setColor(light.on(0xE8E8E0));
        for (double lane = -0.5; lane <= 0.5; lane += 0.5) {
            for (double depth = 0.05; depth < 1; depth += 0.16) {
                int y = (int) (HORIZON + depth * depth * (HEIGHT - HORIZON));
                int x = roadX(lane, depth * depth);
                g.fillRect(x - 1, y, 1 + (int) (4 * depth), 2 + (int) (14 * depth));
            }
        }
    }

    private void car(Graphics2D g, double seconds, Light light, int number) {
        int lot = Habit.mixed(seed * 31 + number);
        double lane = -0.75 + 0.5 * Math.floorMod(lot, 4);
        double pace = 0.05 + Math.floorMod(lot >> 4, 8) * 0.008;
        double way = (seconds * pace + Math.floorMod(lot >> 8, 100) / 100.0) % 1;
        double depth = lane < 0 ? way : 1 - way;
        double near = depth * depth;
        int wide = 6 + (int) (58 * near);
        int high = (int) (wide * (Math.floorMod(lot, 5) == 0 ? 1.1 : 0.62));
        int x = roadX(lane, near) - wide / 2;
        int y = (int) (HORIZON + near * (HEIGHT - HORIZON)) - high;
        g.setColor(light.on(PAINTS[Math.floorMod(lot >> 12, PAINTS.length)]));
        g.fillRoundRect(x, y, wide, high, wide / 4, wide / 4);
        g.setColor(light.on(0x20262C));
        g.fillRect(x + wide / 6, y + high / 6, wide * 2 / 3, high / 4);
        g.setColor(lane < 0 ? light.on(0xFFFFE0).brighter() : light.on(0xE02020).brighter());
        g.fillRect(x + 2, y + high * 2 / 3, 1 + wide / 8, 1 + high / 8);
        g.fillRect(x + wide - 3 - wide / 8, y + high * 2 / 3, 1 + wide / 8, 1 + high / 8);
    }

    private static void signal(Graphics2D g, double seconds) {
        int phase = (int) (seconds / 12) % 2;
        g.setColor(new Color(0x22, 0x24, 0x26));
        g.fillRect(424, 40, 4, 120);
        g.fillRect(416, 40, 20, 40);
        g.setColor(phase == 0 ? Color.RED : new Color(0x50, 0x18, 0x18));
        g.fillOval(419, 43, 14, 14);
        g.setColor(phase == 1 ? Color.GREEN : new Color(0x10, 0x40, 0x18));
        g.fillOval(419, 62, 14, 14);
    }

    /** Where a lane (-1 left kerb, 1 right kerb) is at a nearness of 0 (horizon) to 1 (bottom edge). */
    private static int roadX(double lane, double near) {
        double half = 30 + near * 270;
        return (int) (240 + lane * half);
    }
}
