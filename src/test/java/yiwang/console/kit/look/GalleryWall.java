package yiwang.console.kit.look;

import static yiwang.console.kit.look.GalleryParts.TEXT;
import static yiwang.console.kit.look.GalleryParts.column;
import static yiwang.console.kit.look.GalleryParts.countdown;
import static yiwang.console.kit.look.GalleryParts.grow;
import static yiwang.console.kit.look.GalleryParts.label;
import static yiwang.console.kit.look.GalleryParts.row;
import static yiwang.console.kit.look.GalleryParts.spring;
import static yiwang.console.kit.look.GalleryParts.state;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The wall of a normal hour (W1) with made-up numbers. */
final class GalleryWall {
    private GalleryWall() {}

    static Parent sheet(Palette palette, WallScale scale, boolean calm) {
        double em = scale.em();
        LifeHeader header = GalleryParts.header(LifeHeader.Density.WALL, true, 0, calm ? 0 : 1, calm ? 0 : 4, 7);
        header.setNames("灌南县社会治理中心", "日常态势", "值班 王值守 李值守   带班领导 张主任");
        MockMap map = new MockMap(palette, em, calm);
        HBox middle = row("wall-scene", left(em, calm), grow(map), right(em, calm));
        VBox scene = column("wall-scene", header, grow(middle), bottom(em));
        return scene;
    }

    private static Node left(double em, boolean calm) {
        StatNumber today = new StatNumber(TEXT, "今日受理");
        today.setValue("1,284", "");
        VBox numbers = column(
                "wall-panel",
                today,
                stat("在办", "312", false),
                stat("超时", calm ? "0" : "4", !calm),
                stat("满意率", "96.2%", false));
        VBox bars = column("wall-panel", label("各乡镇压力", "wall-title"));
        String[] names = {"新安", "堆沟", "汤沟", "百禄", "三口"};
        double[] parts = {0.92, 0.55, 0.41, 0.3, 0.2};
        for (int i = 0; i < names.length; i++) {
            BarRow bar = new BarRow(TEXT, names[i]);
            bar.show(parts[i] * (calm ? 0.6 : 1), Integer.toString((int) (parts[i] * 140)), i == 0 && !calm);
            bars.getChildren().add(bar);
        }
        VBox side = column("wall-scene", numbers, grow(bars));
        width(side, em * 9);
        return side;
    }

    private static Node stat(String name, String value, boolean over) {
        var number = label(over ? value + " !" : value, "wall-stat-value");
        if (over) {
            state(number, "over");
        }
        return row("wall-stat", label(name, "wall-stat-name"), spring(), number);
    }

    private static Node right(double em, boolean calm) {
        VBox list = column("wall-panel", label("最急五件", "wall-title"));
        if (calm) {
            list.getChildren().add(label("没有临近时限的急件", "yw-muted"));
        } else {
            list.getChildren().add(item(2, "人民中路燃气泄漏", 720, "住建局"));
            list.getChildren().add(item(3, "幸福小区停水", 6000, "水务公司"));
            list.getChildren().add(item(3, "老街路灯不亮", 7300, "供电公司"));
            list.getChildren().add(item(3, "卫生院门前积水", 8200, "住建局"));
            list.getChildren().add(item(3, "消防通道被占", 9900, "城管局"));
        }
        width(list, em * 11.6);
        return list;
    }

    private static Node item(int level, String title, long left, String who) {
        HBox second = row("wall-stat", countdown(left, false), spring(), label(who, "wall-item-who"));
        VBox lines = new VBox(label(title, "wall-item-title"), second);
        HBox.setHgrow(lines, javafx.scene.layout.Priority.ALWAYS);
        HBox item = row("wall-item", row("wall-item-mark", new LevelMark(level)), lines);
        Looks.level(item, level);
        return item;
    }

    private static Node bottom(double em) {
        HBox strip = row("wall-scene");
        String[] names = {"人民中路口", "燃气站门口", "盐河大桥", "新安中学"};
        for (int i = 0; i < names.length; i++) {
            strip.getChildren().add(grow(tile(names[i], i == 3, em)));
        }
        HBox gauges = row("wall-panel", grow(gauge("雨量", "18", "mm/h ↑")), gauge("盐河水位", "12.4", "警戒 13.0"));
        gauges.setSpacing(em * 1.2);
        width(gauges, em * 11.6);
        strip.getChildren().add(gauges);
        strip.setMinHeight(em * 5.8);
        strip.setMaxHeight(em * 5.8);
        return strip;
    }

    private static Node tile(String name, boolean dead, double em) {
        StackPane picture = new StackPane();
        picture.getStyleClass().add("yw-picture");
        if (dead) {
            picture.getChildren().addAll(new Hatch(), label("无信号 12分", "yw-stale", "yw-plate"));
        }
        HBox caption = row("wall-tile-name", label(name), spring(), label(dead ? "12分前" : "2秒前"));
        VBox tile = column("wall-tile", grow(picture), caption);
        tile.setPrefWidth(em);
        return tile;
    }

    private static Node gauge(String name, String value, String limit) {
        return column(
                "wall-gauge",
                label(name, "wall-gauge-name"),
                label(value, "wall-gauge-value"),
                label(limit, "wall-gauge-limit"));
    }

    private static void width(Region region, double width) {
        region.setMinWidth(width);
        region.setMaxWidth(width);
    }
}
