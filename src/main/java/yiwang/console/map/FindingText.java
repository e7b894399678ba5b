package yiwang.console.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.wire.ChannelView;
import yiwang.wire.TicketView;
import yiwang.wire.WorkerView;

/** Names what was found, how far it is and how it is. FX thread. */
final class FindingText {
    private static final int WINDS = 8;
    private static final int KILOMETRE = 1_000;

    private final Desk desk;
    private final Texts texts;
    private final InfoText info;

    FindingText(Desk desk, Texts texts, InfoText info) {
        this.desk = desk;
        this.texts = texts;
        this.info = info;
    }

    String get(String key, Object... args) {
        return texts.get(key, args);
    }

    /** What it is called. */
    String name(Finding found) {
        return switch (found.kind()) {
            case TICKET -> {
                TicketView ticket = desk.live().tickets().get(found.id());
                yield ticket == null ? found.id() : ticket.title();
            }
            case WORKER -> {
                WorkerView worker = desk.live().workers().get(found.id());
                yield worker == null ? found.id() : worker.name();
            }
            case CAMERA -> {
                ChannelView camera = desk.live().channels().get(found.id());
                yield camera == null ? found.id() : camera.name();
            }
            case PLACE -> found.id();
        };
    }

    /** How far, in which direction, and what is to be known of it. */
    String note(Finding found) {
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(found.metres())) {
            parts.add(texts.get("found.from", metres(found.metres()), wind(found.degrees())));
        }
        switch (found.kind()) {
            case TICKET -> {
                TicketView ticket = desk.live().tickets().get(found.id());
                parts.add(texts.get("level." + found.level()));
                parts.add(ticket == null ? "" : ticket.address());
                parts.add(ticket == null ? "" : desk.places().unitName(ticket.lead()));
            }
            case WORKER -> {
                WorkerView worker = desk.live().workers().get(found.id());
                String age = worker == null
                        ? ""
                        : info.age(Duration.between(worker.at(), desk.now().instant()));
                parts.add(found.isWell() ? age : texts.get("found.was", age));
            }
            case CAMERA ->
                parts.add(texts.get(
                        found.isFacing() && found.isWell()
                                ? "found.faces"
                                : found.isWell() ? "found.online" : "found.offline"));
            case PLACE -> parts.add(texts.get("place." + found.about()));
        }
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /** 850 米, 3.4 公里. */
    String metres(double metres) {
        return metres < KILOMETRE
                ? texts.get("scale.metres", Math.round(metres))
                : texts.get("scale.kilometres", shortly(metres / KILOMETRE));
    }

    /** 850 平方米, 1.27 平方公里. */
    String squareMetres(double squareMetres) {
        double kilometres = squareMetres / KILOMETRE / KILOMETRE;
        return kilometres < 0.1
                ? texts.get("measure.square-metres", Math.round(squareMetres))
                : texts.get("measure.square-kilometres", shortly(kilometres));
    }

    private String shortly(double number) {
        String format = number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, number);
    }

    private String wind(double degrees) {
        int wind = (int) Math.round(degrees / (360.0 / WINDS)) % WINDS;
        return texts.get("wind." + wind);
    }
}
