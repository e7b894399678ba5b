package yiwang.console.kit.look;

import static yiwang.console.kit.look.GalleryParts.column;
import static yiwang.console.kit.look.GalleryParts.countdown;
import static yiwang.console.kit.look.GalleryParts.grow;
import static yiwang.console.kit.look.GalleryParts.label;
import static yiwang.console.kit.look.GalleryParts.panel;
import static yiwang.console.kit.look.GalleryParts.row;
import static yiwang.console.kit.look.GalleryParts.spring;
import static yiwang.console.kit.look.GalleryParts.state;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The desk of the duty officer (O1) with made-up tickets. */
final class GalleryDesk {
    private static final String[] TITLES = {
        "人民中路与新兴路口燃气味浓，居民已疏散",
        "幸福小区 3 号楼停水已六小时",
        "汤沟镇老街路灯成片不亮",
        "百禄镇卫生院门前道路积水 20 厘米",
        "新安镇菜市场占道经营，堵住消防通道",
        "三口镇中学门口红绿灯故障",
        "堆沟港镇工地夜间施工噪声",
        "张店镇桥面护栏松动两处",
        "李集镇垃圾三天未清运",
        "田楼镇农田灌溉渠倒塌"
    };
    private static final String[] PLACES = {"新安镇", "新安镇", "汤沟镇", "百禄镇", "新安镇", "三口镇", "堆沟港镇", "张店镇", "李集镇", "田楼镇"};

    private GalleryDesk() {}

    private record Ticket(long left, int level, String id, String title, String place, String seenBy) {}

    static Parent sheet() {
        LifeHeader header = GalleryParts.header(LifeHeader.Density.DESK, true, 0, 1, 4, 7);
        header.setNames("受理与派单", "", "3 号席 · 受理员");
        header.start().getChildren().addAll(label("我的 7", "yw-chip"), label("组内 41", "yw-chip"));
        header.end().getChildren().addAll(label("发件箱 0", "yw-muted"));
        HBox body = row("shell-body", views(), grow(queue()), detail());
        return column("desk", header, command(), grow(body), foot());
    }

    private static Node command() {
        TextField field = new TextField("pd zjj 燃气泄漏，请30分钟内到场");
        field.getStyleClass().add("yw-command");
        return row(
                "shell-command",
                label("›", "shell-prompt", "yw-title-2"),
                grow(field),
                label("将派给 住建局（值班员在线）  时限 1 小时", "shell-effect"),
                label("Enter", "yw-key"),
                label("执行", "yw-muted"));
    }

    private static Node views() {
        VBox list = panel("视图");
        list.getStyleClass().add("desk-views");
        list.setPrefWidth(230);
        list.setMinWidth(230);
        String[][] views = {
            {"1", "待受理", "12"},
            {"2", "我处理", "7"},
            {"3", "将超时", "9"},
            {"4", "退单", "3"},
            {"5", "搁置", "2"},
            {"6", "重复诉求", "4"}
        };
        for (String[] view : views) {
            HBox row = row(
                    "yw-row", label(view[0], "desk-view-key"), label(view[1]), spring(), label(view[2], "yw-count"));
            if (view[0].equals("3")) {
                state(row, "selected");
            }
            list.getChildren().add(row);
        }
        return list;
    }

    private static Node queue() {
        TableView<Ticket> table = new TableView<>();
        table.getStyleClass().add("desk-queue");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(fixed("时限", 150, t -> countdown(t.left, false)));
        table.getColumns().add(fixed("级", 48, t -> new LevelMark(t.level)));
        table.getColumns().add(fixed("编号", 110, t -> label(t.id, "desk-id")));
        TableColumn<Ticket, Ticket> title = node("内容", t -> label(t.title));
        title.setPrefWidth(420);
        table.getColumns().add(title);
        table.getColumns().add(fixed("地点", 110, t -> label(t.place, "yw-muted")));
        table.getColumns().add(fixed("谁在看", 110, t -> label(t.seenBy, "desk-presence")));
        long[] left = {720, 2880, 6000, 7300, 8200, 9900, 12_000, 15_000, 21_000, 30_000};
        for (int i = 0; i < 22; i++) {
            int k = i % TITLES.length;
            long time = i == 0 ? -4800 : left[k] + (i / 10) * 40_000L;
            int level = i == 1 ? 2 : i < 5 ? 3 : i < 12 ? 4 : 0;
            table.getItems()
                    .add(new Ticket(time, level, "2406-" + (118 - i * 3), TITLES[k], PLACES[k], i == 1 ? "李值班" : ""));
        }
        table.getSelectionModel().select(1);
        return column("yw-panel", grow(table), label("3 条新到，按 Home 查看", "desk-arrivals"));
    }

    private static TableColumn<Ticket, Ticket> fixed(String name, double width, Function<Ticket, Node> cell) {
        TableColumn<Ticket, Ticket> column = node(name, cell);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static TableColumn<Ticket, Ticket> node(String name, Function<Ticket, Node> cell) {
        TableColumn<Ticket, Ticket> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Ticket ticket, boolean empty) {
                super.updateItem(ticket, empty);
                setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                setGraphic(ticket == null || empty ? null : cell.apply(ticket));
            }
        });
        return column;
    }

    private static Node detail() {
        VBox facts = column(
                "desk-detail",
                row("board-card-head", new LevelMark(2), label("2406-115", "desk-id"), spring(), countdown(2880, true)),
                label("幸福小区 3 号楼停水已六小时", "yw-title-3"),
                GalleryParts.steps(),
                fact("来电", "138****1234"),
                fact("地点", "新安镇幸福小区 3 号楼"),
                fact("分类", "公用事业 · 供水 · 停水"),
                fact("历史", "同地 3 件，可合并"),
                fact("时限", "已到第 2 级（14:05 通知分管科长）"),
                label("办理记录", "yw-muted", "yw-strong"),
                log("14:20", "水务公司：抢修车已出发，预计 14:50 到场"),
                log("14:11", "住建局：非本单位职责，退单"),
                log("14:05", "派给住建局，时限 2 小时"),
                log("14:02", "来电登记"));
        Button send = new Button("派单");
        send.getStyleClass().add("yw-primary");
        Node actions = row("desk-actions", send, new Button("转办"), new Button("合并"), spring(), new Button("升级"));
        VBox panel = panel("工单详情", grow(facts), actions);
        panel.setPrefWidth(500);
        panel.setMinWidth(500);
        return panel;
    }

    private static Node fact(String name, String value) {
        return row("desk-fact", label(name, "desk-fact-name"), label(value, "desk-fact-value"));
    }

    private static Node log(String time, String text) {
        HBox line = row("desk-fact", label(time, "desk-log-time"), label(text, "desk-log-text"));
        HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
        return line;
    }

    private static Node foot() {
        return row(
                "shell-foot",
                label("已派 2406-117 给水务公司", "desk-undo"),
                label("Ctrl+Z", "yw-key"),
                label("撤销，剩 7 秒"),
                spring(),
                hint("F1", "键位"),
                hint("F8", "静音"),
                hint("F12", "交接班"),
                hint("Ctrl+K", "命令"));
    }

    private static Node hint(String key, String what) {
        return row("shell-hint", label(key, "yw-key"), label(what));
    }
}
