package yiwang.demo.video;

import java.awt.Graphics2D;
import yiwang.demo.video.Subject.Kind;

/**
 * A picture that changes with time: {@value #WIDTH} x {@value #HEIGHT} pixels, drawn anew for each frame.
 *
 * <p>Scenes hold no state besides what they were made from, so the picture depends on the time alone.
 */
interface Scene {
    int WIDTH = 480;
    int HEIGHT = 270;

    /** Draws the scene as it is {@code seconds} after some fixed moment, in the light given. */
    void paint(Graphics2D g, double seconds, Light light);

    /** The scene for a kind of place; {@code seed} makes each channel's look its own. */
    static Scene of(Kind kind, int seed) {
        return switch (kind) {
            case RIVER -> new RiverScene(seed);
            case TRAFFIC -> new TrafficScene(seed);
            case STREET -> new StreetScene(seed);
            case SQUARE -> new SquareScene(seed);
        };
    }
}
