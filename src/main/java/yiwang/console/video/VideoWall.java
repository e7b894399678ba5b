package yiwang.console.video;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/**
 * The grid of tiles. It places the tiles that are to be seen and hides the others; what is on them is not its
 * business. FX thread.
 */
public final class VideoWall extends Region {
    private static final double GAP = 4;

    private final List<VideoTile> tiles = new ArrayList<>();
    private WallLayout layout = WallLayout.NINE;
    private IntPredicate visible = index -> true;

    VideoWall(VideoTexts texts) {
        getStyleClass().add("video-wall");
        for (int i = 0; i < WallLayout.SIXTEEN.tiles(); i++) {
            tiles.add(new VideoTile(i, texts));
        }
        getChildren().addAll(tiles);
        setMinSize(0, 0);
    }

    VideoTile tile(int index) {
        return tiles.get(index);
    }

    /** Of the layout's tiles those are shown that the test accepts. One alone fills all. */
    void arrange(WallLayout wanted, IntPredicate shown) {
        layout = wanted;
        visible = shown;
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).setVisible(shown.test(i));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        long shown = IntStream.range(0, tiles.size()).filter(visible).count();
        int across = shown == 1 ? 1 : layout.columns();
        int down = shown == 1 ? 1 : layout.rows();
        double wide = snapSizeX((getWidth() - GAP * (across - 1)) / across);
        double high = snapSizeY((getHeight() - GAP * (down - 1)) / down);
        for (int i = 0; i < tiles.size(); i++) {
            if (visible.test(i)) {
                int column = shown == 1 ? 0 : i % layout.columns();
                int row = shown == 1 ? 0 : i / layout.columns();
                double x = snapPositionX(column * (wide + GAP));
                double y = snapPositionY(row * (high + GAP));
                tiles.get(i).resizeRelocate(x, y, Math.min(wide, getWidth() - x), Math.min(high, getHeight() - y));
            }
        }
    }
}
