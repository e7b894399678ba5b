package yiwang.console.map;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;

/** A node for each area and mark, in one group that is moved. */
final class NodesPan implements PanSubject {
    private final Group group = new Group();
    private final Pane pane = new Pane(group);

    NodesPan(Scenery scenery) {
        group.setManaged(false);
        group.setMouseTransparent(true);
        for (int i = 0; i < scenery.polygonX.length; i++) {
            group.getChildren().add(polygon(scenery, i));
        }
        Image[] images = markImages();
        for (int i = 0; i < scenery.markX.length; i++) {
            ImageView view = new ImageView(images[scenery.markLevel[i]]);
            view.setX(Math.round(scenery.markX[i] - Scenery.MARK / 2));
            view.setY(Math.round(scenery.markY[i] - Scenery.MARK / 2));
            group.getChildren().add(view);
        }
    }

    static Polygon polygon(Scenery scenery, int area) {
        Polygon polygon = new Polygon();
        for (int k = 0; k < scenery.polygonX[area].length; k++) {
            polygon.getPoints().addAll(scenery.polygonX[area][k], scenery.polygonY[area][k]);
        }
        polygon.setFill(Scenery.face(area, false));
        return polygon;
    }

    /** One small picture for each level. */
    static Image[] markImages() {
        Image[] images = new Image[5];
        int size = (int) Scenery.MARK;
        for (int level = 0; level < images.length; level++) {
            WritableImage image = new WritableImage(size, size);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    boolean inside = Math.hypot(x - size / 2.0 + 0.5, y - size / 2.0 + 0.5) < size / 2.0;
                    image.getPixelWriter().setColor(x, y, inside ? Scenery.mark(level) : Color.TRANSPARENT);
                }
            }
            images[level] = image;
        }
        return images;
    }

    @Override
    public Parent node() {
        return pane;
    }

    @Override
    public void place(int x, int y) {
        group.setTranslateX(x);
        group.setTranslateY(y);
    }
}
