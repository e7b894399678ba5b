package yiwang.console.kit.look;

import static yiwang.console.kit.look.GalleryParts.column;
import static yiwang.console.kit.look.GalleryParts.countdown;
import static yiwang.console.kit.look.GalleryParts.grow;
import static yiwang.console.kit.look.GalleryParts.label;
import static yiwang.console.kit.look.GalleryParts.panel;
import static yiwang.console.kit.look.GalleryParts.row;
import static yiwang.console.kit.look.GalleryParts.spring;
import static yiwang.console.kit.look.GalleryParts.state;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The supervisor's board (O3) with made-up tickets. */
final class GalleryBoard {
    private GalleryBoard() {}

    static Parent sheet() {
        LifeHeader header = GalleryParts.header(LifeHeader.Density.DESK, true, 1, 1, 4, 7);
        header.setNames("督办升级", "", "班次 08-20 · 在岗 6");
        header.start().getChildren().addAll(label("10 分钟告警 4/10", "yw-chip"), label("洪峰模式 关", "yw-chip"));
        HBox columns = row(
                "board-columns",
                lane("将到第 1 级", 9, 6, 1500, 4),
                lane("已到第 1 级", 5, 5, 900, 3),
                lane("已到第 2 级", 2, 2, 400, 2),
                lane("已到领导", 1, 1, -250, 1));
        HBox body = row("shell-body", grow(columns), why());
        return column("board", header, grow(body), foot());
    }

    private static Node lane(String name, int count, int shown, long left, int level) {
        VBox cards = column("board-cards");
        String[] what = {"幸福小区 3 号楼停水已六小时", "老街路灯成片不亮", "卫生院门前道路积水", "菜市场堵住消防通道", "中学门口红绿灯故障", "桥面护栏松动两处"};
        String[] who = {"水务公司", "供电公司", "住建局", "城管局", "交警大队", "交通局"};
        for (int i = 0; i < shown; i++) {
            cards.getChildren().add(card(i, level, what[(i + level) % 6], who[(i + level) % 6], left + i * 600L));
        }
        VBox lane = column(
                "board-column",
                row(
                        "board-column-head",
                        label(name, "board-column-name"),
                        spring(),
                        label(Integer.toString(count), "board-column-count")),
                cards);
        lane.setPrefWidth(0);
        return grow(lane);
    }

    private static Node card(int i, int level, String what, String who, long left) {
        Label told = label(i % 2 == 0 ? "已通知，未应答" : "已应答", "yw-muted");
        VBox card = column(
                "yw-card",
                row(
                        "board-card-head",
                        new LevelMark(level),
                        label("2406-" + (77 + i * 4 + level * 9), "desk-id"),
                        spring(),
                        countdown(left, false)),
                label(what, "board-card-title"),
                row("board-card-foot", label(who), spring(), told));
        if (left < 0) {
            state(card, "over");
            state(card, "selected");
        } else if (left < 600) {
            state(card, "warn");
        }
        return card;
    }

    private static Node why() {
        VBox body = column(
                "board-why",
                row("board-card-head", new LevelMark(1), label("2406-086", "desk-id"), spring(), countdown(-250, true)),
                label("堆沟港镇化工园区异味", "yw-title-3"),
                step("14:05", "超时，通知值班科长"),
                step("14:10", "未应答，电话通知"),
                step("14:15", "接通，承诺 14:40 前到场"),
                step("14:28", "仍未到场，报带班领导"),
                row("board-why-step", label("14:40", "board-why-next"), label("下一步：报分管副县长", "board-why-next")));
        Button rehearse = new Button("预演");
        Button take = new Button("接管");
        take.getStyleClass().add("yw-primary");
        Node actions = row("desk-actions", take, rehearse, new Button("搁置"), spring(), label("规则 v12", "yw-subtle"));
        VBox panel = panel("为什么到这里", grow(body), actions);
        panel.setPrefWidth(430);
        panel.setMinWidth(430);
        return panel;
    }

    private static Node step(String time, String what) {
        return row("board-why-step", label(time, "yw-subtle"), label(what));
    }

    private static Node foot() {
        return row(
                "shell-foot",
                label("退单环 3"),
                label("重复诉求 4 组"),
                label("搁置清单 2"),
                label("陈旧超 24 小时 3"),
                spring(),
                label("F1", "yw-key"),
                label("键位"));
    }
}
