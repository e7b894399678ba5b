package yiwang.console.map;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns what is on the map at one zoom into stamps and things to click: ordinary tickets as small grey dots, those that
 * ask for somebody as the shape of their level, gathered where they would cover each other; people; cameras.
 */
final class Marks {
    /** Clicks land this many pixels beside a small mark and still mean it. */
    private static final int SLACK = 4;

    private static final double IN_TIME = 0.8;

    private final Zoom zoom;
    private final Ink ink;
    private final Detail detail;
    private final SpriteBook sprites;
    private final TextSprites texts;
    private final Ages ages;
    private final TileStamps quiet;
    private final TileStamps loud;
    private final List<Stamp> obstacles = new ArrayList<>();
    private final HitGrid hits = new HitGrid();

    private Instant at = Instant.EPOCH;

    Marks(Zoom zoom, Ink ink, SpriteBook sprites, TextSprites texts, Ages ages) {
        this.zoom = zoom;
        this.ink = ink;
        this.detail = Detail.of(zoom, ink);
        this.sprites = sprites;
        this.texts = texts;
        this.ages = ages;
        this.quiet = new TileStamps(zoom);
        this.loud = new TileStamps(zoom);
    }

    TileStamps quiet() {
        return quiet;
    }

    TileStamps loud() {
        return loud;
    }

    /** What the names of towns had better not lie under. */
    List<Stamp> obstacles() {
        return obstacles;
    }

    HitGrid hits() {
        return hits;
    }

    void draw(MapContent content, Work work, Layers layers) {
        at = content.at();
        if (layers.cameras() && detail.cameras()) {
            content.cameras().forEach(this::camera);
        }
        if (layers.workers() && detail.workers()) {
            content.workers().forEach(this::worker);
        }
        if (layers.tickets()) {
            tickets(work.placed());
        }
    }

    private void tickets(List<Work.Placed> placed) {
        List<Work.Placed> loud = new ArrayList<>();
        List<Work.Placed> quiet = new ArrayList<>();
        for (Work.Placed ticket : placed) {
            (ticket.mark().level() > 0 || ticket.mark().urgent() ? loud : quiet).add(ticket);
        }
        quiet.forEach(this::dot);
        List<Clusters.Cluster> clusters = Clusters.of(loud, zoom.scale(), ink.em() * 1.7);
        clusters.reversed().forEach(this::mark);
        Taken taken = new Taken(obstacles);
        clusters.forEach(cluster -> age(cluster, taken));
    }

    private void dot(Work.Placed ticket) {
        stamp(
                HitGrid.Kind.TICKET,
                ticket.x() * zoom.scale(),
                ticket.y() * zoom.scale(),
                sprites.dot(detail.dot()),
                (int) Math.ceil(detail.dot() / 2),
                List.of(ticket.mark().id()));
    }

    private void mark(Clusters.Cluster cluster) {
        int count = cluster.members().size();
        int level = cluster.worst().level();
        double size = size(count);
        List<String> ids = cluster.members().stream().map(TicketMark::id).toList();
        if (cluster.worst().urgent()) {
            // while it is in time it steps back behind those that ask for somebody now
            over(Stamp.at(cluster.x(), cluster.y(), sprites.urgent(level, level == 0 ? size * IN_TIME : size)));
        }
        Sprite sprite = level == 0 ? sprites.dot(detail.dot() * 1.4) : sprites.mark(level, size);
        over(Stamp.at(cluster.x(), cluster.y(), sprite));
        hit(HitGrid.Kind.TICKET, cluster.x(), cluster.y(), (int) Math.ceil(size / 2), ids);
        if (count > 1) {
            Sprite number = texts.of(Integer.toString(count), style(true, Role.LABEL_STRONG));
            over(Stamp.at(beside(cluster, size), cluster.y(), number));
        }
    }

    private double size(int count) {
        return detail.mark() * (count == 1 ? 1 : count < 10 ? 1.15 : 1.3);
    }

    /** Where its number begins. */
    private static double beside(Clusters.Cluster cluster, double size) {
        return cluster.x() + size * (cluster.worst().urgent() ? 0.95 : 0.62);
    }

    /** How old the oldest of a cluster is, behind its number, if it can be read there; otherwise the pointer tells. */
    private void age(Clusters.Cluster cluster, Taken taken) {
        int count = cluster.members().size();
        if (count > 1) {
            Sprite number = texts.of(Integer.toString(count), style(true, Role.LABEL_STRONG));
            double x = beside(cluster, size(count)) + number.width() - 2.0 * number.anchorX();
            age(cluster.oldest(), x, cluster.y(), Role.LABEL, stamp -> {
                if (taken.take(stamp)) {
                    over(stamp);
                }
            });
        }
    }

    private TextSprites.Style style(boolean bold, Role role) {
        return new TextSprites.Style(ink.em() * 0.889, bold, role, true);
    }

    /** Writes how old something is, at least. */
    private void age(long since, double x, double y, Role role, Consumer<Stamp> onto) {
        String words = ages.atLeast(Duration.between(Instant.ofEpochMilli(since), at));
        if (!words.isEmpty()) {
            onto.accept(Stamp.at(x, y, texts.of("·" + words, style(false, role))));
        }
    }

    private void worker(Moving.Worker worker) {
        double size = detail.worker();
        stamp(
                HitGrid.Kind.WORKER,
                worker.x() * zoom.scale(),
                worker.y() * zoom.scale(),
                sprites.worker(worker.fresh(), size),
                (int) Math.ceil(size / 2),
                List.of(worker.id()));
        if (!worker.fresh() && detail.ages()) {
            double x = worker.x() * zoom.scale() + size * 0.6;
            age(worker.heard(), x, worker.y() * zoom.scale(), Role.STALE, quiet::add);
        }
    }

    private void camera(Moving.Camera camera) {
        double size = detail.camera();
        stamp(
                HitGrid.Kind.CAMERA,
                camera.x() * zoom.scale(),
                camera.y() * zoom.scale(),
                sprites.camera(camera.heading(), camera.online(), size),
                (int) Math.ceil(size * 0.5),
                List.of(camera.id()));
    }

    private void over(Stamp stamp) {
        loud.add(stamp);
        obstacles.add(stamp);
    }

    private void stamp(HitGrid.Kind kind, double x, double y, Sprite sprite, int radius, List<String> ids) {
        quiet.add(Stamp.at(x, y, sprite));
        hit(kind, x, y, radius, ids);
    }

    private void hit(HitGrid.Kind kind, double x, double y, int radius, List<String> ids) {
        hits.add(new HitGrid.Hit(kind, (int) Math.round(x), (int) Math.round(y), radius + SLACK, ids));
    }
}
