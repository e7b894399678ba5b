package yiwang.console.map;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Polygon;

/** Gluon Maps as its manual shows it: a layer with a node for each area and mark, placed anew whenever the map moves. */
final class GluonPan implements PanSubject {
    private final MapView map = new MapView();
    private final Scenery scenery;
    private final double level;
    private final double scale;

    GluonPan(Scenery scenery, double level, double scale) {
        this.scenery = scenery;
        this.level = level;
        this.scale = scale;
        map.setPrefSize(BenchWindow.WIDTH, BenchWindow.HEIGHT);
        map.setMinSize(0, 0);
        map.addLayer(new Nodes());
    }

    @Override
    public Parent node() {
        return map;
    }

    @Override
    public void open() {
        map.setZoom(level);
    }

    @Override
    public void place(int x, int y) {
        map.setCenter(lat(BenchWindow.HEIGHT / 2.0 - y), lon(BenchWindow.WIDTH / 2.0 - x));
    }

    private double lon(double pixel) {
        return Mercator.lon(BenchCounty.LEFT + pixel / scale);
    }

    private double lat(double pixel) {
        return Mercator.lat(BenchCounty.TOP + pixel / scale);
    }

    private final class Nodes extends MapLayer {
        private final List<Polygon> polygons = new ArrayList<>();
        private final List<ImageView> marks = new ArrayList<>();
        private final double[][] corners = new double[scenery.polygonX.length][];
        private final double[][] places = new double[scenery.markX.length][];

        Nodes() {
            setMouseTransparent(true);
            for (int i = 0; i < corners.length; i++) {
                Polygon polygon = NodesPan.polygon(scenery, i);
                corners[i] = new double[scenery.polygonX[i].length * 2];
                for (int k = 0; k < scenery.polygonX[i].length; k++) {
                    corners[i][2 * k] = lat(scenery.polygonY[i][k]);
                    corners[i][2 * k + 1] = lon(scenery.polygonX[i][k]);
                }
                polygons.add(polygon);
            }
            Image[] images = NodesPan.markImages();
            for (int i = 0; i < places.length; i++) {
                places[i] = new double[] {lat(scenery.markY[i]), lon(scenery.markX[i])};
                marks.add(new ImageView(images[scenery.markLevel[i]]));
            }
            getChildren().addAll(polygons);
            getChildren().addAll(marks);
        }

        @Override
        protected void layoutLayer() {
            for (int i = 0; i < corners.length; i++) {
                Double[] xy = new Double[corners[i].length];
                for (int k = 0; k < xy.length; k += 2) {
                    Point2D at = getMapPoint(corners[i][k], corners[i][k + 1]);
                    xy[k] = at.getX();
                    xy[k + 1] = at.getY();
                }
                polygons.get(i).getPoints().setAll(xy);
            }
            for (int i = 0; i < places.length; i++) {
                Point2D at = getMapPoint(places[i][0], places[i][1]);
                marks.get(i).setTranslateX(at.getX() - Scenery.MARK / 2);
                marks.get(i).setTranslateY(at.getY() - Scenery.MARK / 2);
            }
        }
    }
}
