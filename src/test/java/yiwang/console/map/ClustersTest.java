package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ClustersTest {

    private static Work.Placed ticket(String id, int x, int y, int level, boolean urgent) {
        return new Work.Placed(SampleMarks.mark(id, x, y, level, urgent), x, y);
    }

    @Property(tries = 200)
    void noTicketIsLostOrCountedTwice(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 999_999) Integer> seeds) {
        List<Work.Placed> tickets = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            int seed = seeds.get(i);
            tickets.add(ticket("t" + i, seed % 300, seed / 1000 % 300, 1 + seed % 4, seed % 17 == 0));
        }
        List<Clusters.Cluster> clusters = Clusters.of(tickets, 1, 30);
        List<String> members = new ArrayList<>();
        for (Clusters.Cluster cluster : clusters) {
            cluster.members().forEach(member -> members.add(member.id()));
            assertTrue(cluster.members().stream().allMatch(TicketMark::urgent)
                    || cluster.members().stream().noneMatch(TicketMark::urgent));
            assertTrue(cluster.members().stream()
                    .allMatch(m -> m.level() >= cluster.worst().level()));
        }
        assertEquals(tickets.size(), members.size());
        assertEquals(tickets.size(), members.stream().distinct().count());
    }

    @Example
    void aClusterStandsOnItsWorstTicketWhoeverJoins() {
        Work.Placed red = ticket("red", 100, 100, 1, false);
        List<Clusters.Cluster> alone = Clusters.of(List.of(red), 1, 30);
        List<Clusters.Cluster> joined =
                Clusters.of(List.of(ticket("a", 90, 95, 3, false), red, ticket("b", 110, 100, 4, false)), 1, 30);
        assertEquals(1, joined.size());
        assertEquals(alone.getFirst().x(), joined.getFirst().x());
        assertEquals("red", joined.getFirst().worst().id());
        assertEquals(3, joined.getFirst().members().size());
    }

    @Example
    void aClassAIsNeverWithinAnotherNorUnderAClassA() {
        List<Clusters.Cluster> clusters = Clusters.of(
                List.of(
                        ticket("red", 100, 100, 1, false),
                        ticket("calm A", 101, 100, 0, true),
                        ticket("late A", 102, 100, 3, true),
                        ticket("far A", 115, 100, 0, true)),
                1,
                30);
        assertEquals(
                List.of(List.of("late A", "calm A"), List.of("far A"), List.of("red")),
                clusters.stream()
                        .map(each -> each.members().stream().map(TicketMark::id).toList())
                        .toList());
    }

    @Example
    void aClusterIsAsOldAsItsOldest() {
        List<Clusters.Cluster> clusters =
                Clusters.of(List.of(ticket("a", 100, 100, 1, false), ticket("b", 101, 100, 3, false)), 1, 30);
        assertEquals(SampleMarks.hoursAgo(1), clusters.getFirst().oldest());
    }
}
