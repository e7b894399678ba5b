package yiwang.console.map;

import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/** A canvas on which each frame is drawn from nothing. */
final class CanvasPan implements PanSubject {
    private final Canvas canvas = new Canvas(BenchWindow.WIDTH, BenchWindow.HEIGHT);
    private final Pane pane = new Pane(canvas);
    private final Image[] marks = NodesPan.markImages();
    private final Scenery scenery;
    private final boolean[] late;

    CanvasPan(Scenery scenery) {
        this.scenery = scenery;
        late = new boolean[scenery.polygonX.length];
    }

    @Override
    public Parent node() {
        return pane;
    }

    /** Another level of a mark and colour of an area; seen with the next {@link #place}. */
    void change(int mark, int level) {
        scenery.markLevel[mark] = level;
        late[mark % late.length] = level > 0 && level < 4;
    }

    @Override
    public void place(int x, int y) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.setFill(Color.BLACK);
        g.fillRect(0, 0, BenchWindow.WIDTH, BenchWindow.HEIGHT);
        g.translate(x, y);
        for (int i = 0; i < late.length; i++) {
            g.setFill(Scenery.face(i, late[i]));
            g.fillPolygon(scenery.polygonX[i], scenery.polygonY[i], scenery.polygonX[i].length);
        }
        for (int i = 0; i < scenery.markX.length; i++) {
            g.drawImage(
                    marks[scenery.markLevel[i]],
                    Math.round(scenery.markX[i] - Scenery.MARK / 2),
                    Math.round(scenery.markY[i] - Scenery.MARK / 2));
        }
    }
}
