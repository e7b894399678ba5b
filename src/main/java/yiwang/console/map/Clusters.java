package yiwang.console.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers tickets that would be drawn over each other. The worst come first and stay where they are; others within
 * reach join the nearest, so a cluster stands on its worst ticket, carries its level and the exact count, and does not
 * move when an ordinary one joins. Urgent tickets stand by themselves: they gather only with each other, and only where
 * one would lie on the other. Not for several threads.
 */
final class Clusters {
    /** 0 to 4. */
    private static final int LEVELS = 5;
    /** Part of the reach within which one urgent ticket would lie on another. */
    private static final double URGENT_SHARE = 0.35;

    private final double scale;
    private final double reach;
    private final Map<Long, List<Cluster>> cells = new HashMap<>();
    private final Map<Long, List<Cluster>> urgent = new HashMap<>();
    private final List<Cluster> all = new ArrayList<>();

    /** Tickets in one place, the worst first; world pixels. */
    record Cluster(double x, double y, List<TicketMark> members) {
        TicketMark worst() {
            return members.getFirst();
        }

        /** When the oldest came in, milliseconds since 1970. */
        long oldest() {
            return members.stream().mapToLong(TicketMark::since).min().orElseThrow();
        }
    }

    private Clusters(double scale, double reach) {
        this.scale = scale;
        this.reach = reach;
    }

    /**
     * Gathers tickets.
     *
     * @param tickets in order of their ids
     * @param scale pixels per Mercator unit
     * @param reach pixels within which tickets join
     */
    static List<Cluster> of(List<Work.Placed> tickets, double scale, double reach) {
        Clusters clusters = new Clusters(scale, reach);
        List<List<Work.Placed>> turns = new ArrayList<>();
        for (int turn = 0; turn < 2 * LEVELS; turn++) {
            turns.add(new ArrayList<>());
        }
        for (Work.Placed ticket : tickets) {
            turns.get((ticket.mark().urgent() ? 0 : LEVELS) + rank(ticket.mark()))
                    .add(ticket);
        }
        turns.forEach(turn -> turn.forEach(clusters::take));
        return clusters.all;
    }

    /** A level of 0 is none, and so the least. */
    private static int rank(TicketMark mark) {
        return mark.level() == 0 ? LEVELS - 1 : mark.level() - 1;
    }

    private void take(Work.Placed ticket) {
        double x = ticket.x() * scale;
        double y = ticket.y() * scale;
        boolean alone = ticket.mark().urgent();
        Map<Long, List<Cluster>> among = alone ? urgent : cells;
        Cluster nearest = nearest(among, x, y, alone ? reach * URGENT_SHARE : reach);
        if (nearest != null) {
            nearest.members().add(ticket.mark());
            return;
        }
        List<TicketMark> members = new ArrayList<>(2);
        members.add(ticket.mark());
        Cluster cluster = new Cluster(x, y, members);
        all.add(cluster);
        among.computeIfAbsent(Cells.key((int) (x / reach), (int) (y / reach)), key -> new ArrayList<>(2))
                .add(cluster);
    }

    private @Nullable Cluster nearest(Map<Long, List<Cluster>> among, double x, double y, double within) {
        int column = (int) (x / reach);
        int row = (int) (y / reach);
        Cluster best = null;
        double least = within * within;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                for (Cluster cluster : among.getOrDefault(Cells.key(column + dx, row + dy), List.of())) {
                    double distance = (cluster.x() - x) * (cluster.x() - x) + (cluster.y() - y) * (cluster.y() - y);
                    if (distance < least) {
                        least = distance;
                        best = cluster;
                    }
                }
            }
        }
        return best;
    }
}
