package yiwang.console.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns what is on the map at one zoom into stamps and things to click: ordinary tickets as small grey dots, those that
 * ask for somebody as the shape of their level, gathered where they would cover each other; people; cameras.
 */
final class Marks {
    /** Clicks land this many pixels beside a small mark and still mean it. */
    private static final int SLACK = 4;

    private final Zoom zoom;
    private final Ink ink;
    private final Detail detail;
    private final SpriteBook sprites;
    private final TextSprites texts;
    private final TileStamps quiet;
    private final TileStamps loud;
    private final List<Stamp> obstacles = new ArrayList<>();
    private final HitGrid hits = new HitGrid();

    Marks(Zoom zoom, Ink ink, SpriteBook sprites, TextSprites texts) {
        this.zoom = zoom;
        this.ink = ink;
        this.detail = Detail.of(zoom, ink);
        this.sprites = sprites;
        this.texts = texts;
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
        Clusters.of(loud, zoom.scale(), ink.em() * 1.7).reversed().forEach(this::mark);
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
        double size = detail.mark() * (count == 1 ? 1 : count < 10 ? 1.15 : 1.3);
        List<String> ids = cluster.members().stream().map(TicketMark::id).toList();
        if (cluster.worst().urgent()) {
            over(Stamp.at(cluster.x(), cluster.y(), sprites.urgent(level, size)));
        }
        Sprite sprite = level == 0 ? sprites.dot(detail.dot() * 1.4) : sprites.mark(level, size);
        over(Stamp.at(cluster.x(), cluster.y(), sprite));
        hit(HitGrid.Kind.TICKET, cluster.x(), cluster.y(), (int) Math.ceil(size / 2), ids);
        if (count > 1) {
            TextSprites.Style style = new TextSprites.Style(ink.em() * 0.889, true, Role.LABEL_STRONG, true);
            Sprite number = texts.of(Integer.toString(count), style);
            over(Stamp.at(cluster.x() + size * 0.62, cluster.y(), number));
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
