package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yiwang.console.kit.Fx;

class GlideTest {
    private final int[] moved = new int[2];
    private final Glide glide = new Glide((dx, dy) -> {
        moved[0] += dx;
        moved[1] += dy;
    });

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    /** Pulls so many pixels a second to the left and lets go after {@code pause} seconds. */
    private void pull(double speed, double pause) {
        glide.press(500, 300, 10);
        for (int i = 1; i <= 10; i++) {
            glide.drag(500 - speed * i * 0.01, 300, 10 + i * 0.01);
        }
        glide.release(10.1 + pause);
    }

    private void frames(int count) {
        for (int frame = 0; frame < count && glide.isMoving(); frame++) {
            glide.step(11 + frame / 60.0);
        }
    }

    @Test
    void aMapThatIsThrownGoesOnAndComesToRest() {
        Fx.run(() -> {
            pull(1_000, 0);
            assertTrue(glide.isMoving());
            frames(300);
        });
        assertFalse(glide.isMoving());
        // all the way of a speed that fades by a third every 0.22 s: 1,000 x 0.22
        assertEquals(215, moved[0], 15);
        assertEquals(0, moved[1]);
    }

    @Test
    void aHandThatRestsOrHardlyMovedThrowsNothing() {
        Fx.run(() -> pull(1_000, 0.2));
        assertFalse(glide.isMoving());
        Fx.run(() -> pull(100, 0));
        assertFalse(glide.isMoving());
        Fx.run(() -> {
            glide.press(1, 1, 1);
            glide.release(1);
        });
        assertFalse(glide.isMoving());
    }

    @Test
    void aHandOnTheMapStopsIt() {
        Fx.run(() -> {
            pull(2_000, 0);
            frames(3);
            glide.press(10, 10, 12);
        });
        int before = moved[0];
        Fx.run(() -> frames(10));
        assertEquals(before, moved[0]);
    }
}
