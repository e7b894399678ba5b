package yiwang.console.map;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.wire.FenceView;
import yiwang.wire.WorkerView;

/** What fences are about and what they tell, in words. FX thread. */
final class FenceText {
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("HH:mm").withZone(TicketWords.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(TicketWords.ZONE);
    private static final int MINUTE = 60;

    private final Desk desk;
    private final Texts texts;

    FenceText(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    String get(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Of what it tells, of whom, after how long. */
    String about(FenceView fence) {
        String whose = fence.unit().isEmpty()
                ? texts.get("fence.everybody")
                : desk.places().unitName(fence.unit());
        return texts.get("fence.about", texts.get("fence.rule." + fence.rule()), whose, stay(fence.dwell()));
    }

    /** 30 秒, 5 分钟. */
    String stay(int seconds) {
        return seconds == 0
                ? texts.get("fence.stay.none")
                : seconds < MINUTE
                        ? texts.get("fence.stay.seconds", seconds)
                        : texts.get("fence.stay.minutes", seconds / MINUTE);
    }

    /** Who drew it when, and until when it stands. */
    String made(FenceView fence) {
        Instant until = fence.until();
        String drawn = texts.get("fence.made", fence.by(), time(fence.at()));
        return until == null ? drawn : drawn + " · " + texts.get("fence.until", time(until));
    }

    /** Something it told. */
    String alert(FenceView.Alert alert) {
        WorkerView worker = desk.live().workers().get(alert.worker());
        String who = worker == null ? alert.worker() : worker.name();
        return texts.get("fence.alert." + alert.what(), time(alert.at()), who);
    }

    private String time(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, TicketWords.ZONE);
        LocalDate today = LocalDate.ofInstant(desk.now().instant(), TicketWords.ZONE);
        return (day.equals(today) ? TODAY : DAY).format(at);
    }
}
