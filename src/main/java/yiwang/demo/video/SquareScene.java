package yiwang.demo.video;

import java.awt.Graphics2D;

/** A square with paving, trees and people; a dome camera, so the whole picture sways a little to and fro. */
final class SquareScene implements Scene {
    private final int seed;
    private final Walkers walkers;

    SquareScene(int seed) {
        this.seed = seed;
        this.walkers = new Walkers(seed, 14);
    }

    @Override
    public void paint(Graphics2D g, double seconds, Light light) {
        int sway = (int) Math.round(10 * Math.sin(seconds / 9));
        g.translate(sway, 0);
        g.setColor(light.on(0x9DB2C2));
        g.fillRect(-20, 0, WIDTH + 40, 50);
        g.setColor(light.on(0x77736C));
        g.fillRect(-20, 28, WIDTH + 40, 36);
        g.setColor(light.on(0xA39C90));
        g.fillRect(-20, 64, WIDTH + 40, HEIGHT - 64);
        paving(g, light);
        for (int tree = 0; tree < 7; tree++) {
            tree(g, seconds, light, tree);
        }
        walkers.paint(g, seconds, light, 92, HEIGHT - 10);
        g.translate(-sway, 0);
    }

    private static void paving(Graphics2D g, Light light) {
        g.setColor(light.on(0x8C867B));
        for (int i = 0; i < 9; i++) {
            int y = 66 + i * i * 3;
            g.fillRect(-20, y, WIDTH + 40, 1 + i / 4);
        }
        for (int x = -240; x <= WIDTH + 240; x += 60) {
            g.drawLine(240 + (x - 240) / 2, 64, x, HEIGHT);
        }
    }

    private void tree(Graphics2D g, double seconds, Light light, int number) {
        int lot = Habit.mixed(seed + number * 13);
        int x = number * 76 + Math.floorMod(lot, 30) - 10;
        int wind = (int) Math.round(1.6 * Math.sin(seconds * 1.7 + number));
        g.setColor(light.on(0x5A4632));
        g.fillRect(x + 12, 54, 5, 24);
        g.setColor(light.on(0x476B3C));
        g.fillOval(x + wind, 22, 30, 38);
        g.setColor(light.on(0x587E48));
        g.fillOval(x + 4 + wind, 24, 18, 22);
    }
}
