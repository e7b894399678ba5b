package yiwang.demo.video;

import java.awt.Color;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Daylight at the place of the cameras: 1 at noon, a street lamp's {@value #NIGHT} at night, with an hour's dawn and
 * dusk.
 */
record Light(double strength) {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final double NIGHT = 0.38;

    static Light at(Instant now) {
        LocalTime time = now.atZone(SHANGHAI).toLocalTime();
        double hour = time.toSecondOfDay() / 3600.0;
        double up = Math.clamp(Math.min(hour - 5.5, 18.5 - hour), 0, 1);
        return new Light(NIGHT + (1 - NIGHT) * up);
    }

    boolean isNight() {
        return strength < 0.6;
    }

    /** A colour as it looks in this light: nights are darker and bluer. */
    Color on(int rgb) {
        double blue = Math.min(1, strength + 0.12);
        return new Color(
                (int) ((rgb >> 16 & 255) * strength), (int) ((rgb >> 8 & 255) * strength), (int) ((rgb & 255) * blue));
    }
}
