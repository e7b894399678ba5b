package yiwang.console.kit.look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Every control of the kit in every state, on one sheet; and the small makers the other sheets use. */
final class GalleryParts {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-06-18T06:32:07Z");
    static final LookText TEXT = LookText.of(Locale.CHINA);

    private GalleryParts() {}

    static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    static HBox row(String styleClass, Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add(styleClass);
        return row;
    }

    static VBox column(String styleClass, Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add(styleClass);
        return column;
    }

    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    static <T extends Node> T state(T node, String state) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        return node;
    }

    static <T extends Node> T grow(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    static VBox panel(String title, Node... body) {
        VBox panel = column("yw-panel", row("yw-panel-title", label(title)));
        panel.getChildren().addAll(body);
        return panel;
    }

    static VBox padded(Node... parts) {
        VBox box = new VBox(10, parts);
        box.setPadding(new Insets(14));
        return box;
    }

    static CountdownLabel countdown(long secondsLeft, boolean seconds) {
        CountdownLabel label = new CountdownLabel(TEXT, seconds);
        label.setDue(NOW.plusSeconds(secondsLeft), Duration.ofMinutes(30));
        label.tick(NOW);
        return label;
    }

    static AgeLabel age(long secondsOld, long staleAfter) {
        AgeLabel label = new AgeLabel(TEXT);
        label.setSince(NOW.minusSeconds(secondsOld), Duration.ofSeconds(staleAfter));
        label.tick(NOW);
        return label;
    }

    static LifeHeader header(LifeHeader.Density density, boolean alive, int... open) {
        LifeHeader header = new LifeHeader(TEXT, ZONE, density);
        header.setCounts(open[0], open[1], open[2], open[3]);
        header.setSigns(alive, NOW.minusSeconds(alive ? 2 : 95), NOW.minusSeconds(3), Duration.ofSeconds(30));
        header.tick(NOW);
        return header;
    }

    static StepBar steps() {
        StepBar bar = new StepBar(TEXT);
        bar.setSteps(List.of(
                new StepBar.Step("受理", StepBar.State.DONE, "14:02"),
                new StepBar.Step("派单", StepBar.State.DONE, "14:05"),
                new StepBar.Step("退单", StepBar.State.BRANCH, "14:11"),
                new StepBar.Step("办理", StepBar.State.CURRENT, "14:20"),
                new StepBar.Step("回复", StepBar.State.PENDING, ""),
                new StepBar.Step("回访", StepBar.State.PENDING, ""),
                new StepBar.Step("办结", StepBar.State.PENDING, "")));
        return bar;
    }

    static Parent sheet() {
        LifeHeader calm = header(LifeHeader.Density.DESK, true, 0, 0, 0, 0);
        calm.setNames("灌南县社会治理中心", "日常态势", "全县");
        LifeHeader busy = header(LifeHeader.Density.DESK, false, 1, 2, 4, 7);
        busy.setNames("灌南县社会治理中心", "应急处置", "新安镇 · 值班长");
        GridPane grid = new GridPane(10, 10);
        grid.setPadding(new Insets(10));
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 3; i++) {
            RowConstraints line = new RowConstraints();
            line.setPercentHeight(100.0 / 3);
            grid.getRowConstraints().add(line);
        }
        grid.add(panel("级别与时限", levels()), 0, 0);
        grid.add(panel("数字", numbers()), 1, 0);
        grid.add(panel("各乡镇压力", bars()), 2, 0);
        grid.add(panel("工单进程", padded(steps(), chips())), 0, 1);
        grid.add(panel("控件", stock()), 1, 1);
        EmptyState empty = new EmptyState(MaterialDesignI.INBOX_OUTLINE, "没有待受理的工单", "新工单会排在这里；也可以按 F2 手工登记")
                .withAction(new Button("登记工单"));
        grid.add(panel("空白", grow(empty)), 2, 1);
        grid.add(panel("卡片", cards()), 0, 2);
        grid.add(panel("陈旧", stale()), 1, 2);
        grid.add(panel("字号", type()), 2, 2);
        FaultBar fault = new FaultBar(TEXT);
        fault.show(new FaultBar.Fault("与服务器的连接已断开 95 秒", "本机仍可查看和登记，发件箱暂存 3 条", "连上后自动补发；急件请改用电话"));
        return column("gallery", calm, busy, grow(grid), fault);
    }

    private static Node levels() {
        LevelCount blinking = new LevelCount(TEXT, 1);
        blinking.setCount(2);
        LevelCount two = new LevelCount(TEXT, 2);
        two.setCount(1);
        LevelCount three = new LevelCount(TEXT, 3);
        three.setCount(4);
        LevelCount four = new LevelCount(TEXT, 4);
        four.setCount(12);
        HBox zero = new HBox(8);
        for (int level = 1; level <= 4; level++) {
            zero.getChildren().add(new LevelCount(TEXT, level));
        }
        return padded(
                new HBox(8, blinking, two, three, four),
                zero,
                new HBox(24, countdown(760, true), countdown(5000, true), countdown(-80, true)),
                new HBox(24, age(2, 30), age(720, 60), age(90_000, 60), new AgeLabel(TEXT)));
    }

    private static Node numbers() {
        StatNumber today = new StatNumber(TEXT, "今日受理");
        today.setValue("1,284", "件");
        today.setRemark("比昨日此时 +36");
        StatNumber late = new StatNumber(TEXT, "超时");
        late.setValue("4", "件");
        late.setOver(true);
        late.setRemark("最久 02:14");
        StatNumber small = new StatNumber(TEXT, "满意率");
        small.getStyleClass().add("small");
        small.setValue("96.2", "%");
        return padded(new HBox(40, today, late, small));
    }

    static VBox bars() {
        VBox box = padded();
        box.setSpacing(0);
        String[] names = {"新安镇", "堆沟港", "汤沟镇", "百禄镇", "三口镇"};
        double[] parts = {0.92, 0.55, 0.41, 0.2, 0.08};
        for (int i = 0; i < names.length; i++) {
            BarRow row = new BarRow(TEXT, names[i]);
            row.show(parts[i], Integer.toString((int) (parts[i] * 140)), i == 0);
            box.getChildren().add(row);
        }
        return box;
    }

    private static Node chips() {
        HBox chips = new HBox(8, label("一般", "yw-chip"), label("已核实", "yw-chip"), label("F8", "yw-key"));
        chips.getChildren().add(0, state(label("在线", "yw-chip"), "ok"));
        chips.getChildren().add(1, state(label("将超时", "yw-chip"), "warn"));
        chips.getChildren().add(2, state(label("超时", "yw-chip"), "over"));
        chips.getChildren().add(3, state(label("离线 12分", "yw-chip"), "stale"));
        return chips;
    }

    private static Node stock() {
        Button primary = new Button("派单");
        primary.getStyleClass().add("yw-primary");
        Button flat = new Button("刷新", new FontIcon(MaterialDesignR.REFRESH));
        flat.getStyleClass().add("yw-flat");
        ToggleButton locked = new ToggleButton("锁定");
        locked.setSelected(true);
        TextField field = new TextField();
        field.setPromptText("地址、电话或工单号");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().addAll("住建局", "水利局");
        combo.setValue("住建局");
        CheckBox check = new CheckBox("只看本组");
        check.setSelected(true);
        TabPane tabs = new TabPane(new Tab("办理记录"), new Tab("附件 2"), new Tab("历史同地 3"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Button off = new Button("合并");
        off.setDisable(true);
        return padded(
                new HBox(8, primary, new Button("转办"), off, locked, flat),
                row("yw-toolbar", grow(field), combo, check),
                tabs,
                new ProgressBar(0.4));
    }

    private static Node cards() {
        VBox plain = column("yw-card", label("新安镇幸福小区三号楼停水"), label("水务公司 · 剩 01:40", "yw-muted"));
        VBox chosen = state(column("yw-card", label("选中的卡片"), label("住建局", "yw-muted")), "selected");
        VBox warn = state(column("yw-card", label("将到时限"), label("城管局", "yw-muted")), "warn");
        VBox over = state(column("yw-card", label("已过时限"), label("应急局", "yw-muted")), "over");
        HBox first = new HBox(8, grow(plain), grow(chosen));
        return padded(first, new HBox(8, grow(warn), grow(over)));
    }

    private static Node stale() {
        StackPane picture = new StackPane(new Hatch(), label("冻结 14秒", "yw-stale", "yw-plate"));
        picture.getStyleClass().add("yw-picture");
        picture.setPrefSize(260, 110);
        return padded(new HBox(14, picture, column("x", label("三号泵站"), age(840, 60))));
    }

    private static Node type() {
        return padded(
                label("标题一 28", "yw-title-1"),
                label("标题二 24", "yw-title-2"),
                label("标题三 20", "yw-title-3"),
                label("正文 18：新安镇人民中路燃气泄漏，住建局已到场"),
                label("小字 16：编号 2406-118", "yw-text-small", "yw-muted"));
    }
}
