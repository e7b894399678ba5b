package yiwang.server.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import yiwang.domain.ticket.TicketState;
import yiwang.server.live.HubWorld.Line;
import yiwang.server.live.HubWorld.Place;
import yiwang.wire.LiveFilter;
import yiwang.wire.LiveFilter.Viewport;
import yiwang.wire.LiveRequest;
import yiwang.wire.LiveRequest.Resume;
import yiwang.wire.TicketView;
import yiwang.wire.Topic;
import yiwang.wire.TopicItem;

/**
 * Whatever happens, is filtered otherwise, slowed, broken and gone on with in whatever order: in the end each replica is what
 * its filter shows of what its rights show of the truth, and on the way nothing was shown that they hide.
 */
class LiveFilterPropertyTest {
    private static final int STEPS = 250;
    private static final List<String> PLACES = List.of("320724", "320724100", "320724100001", "320724101");
    private static final List<String> LEADS = List.of("center", "town-100", "town-101");
    private static final List<TicketState> STATES =
            List.of(TicketState.RECEIVED, TicketState.DISPATCHED, TicketState.IN_PROGRESS);

    /** Sees what lies in one town or is its own, as a town center does. */
    private static final LiveSight TOWN = new LiveSight() {
        @Override
        public boolean may(Topic topic) {
            return true;
        }

        @Override
        public String group() {
            return "town";
        }

        @Override
        public Predicate<TopicItem> only(Topic topic) {
            return item -> isOfTown((TicketView) item);
        }
    };

    private static boolean isOfTown(TicketView ticket) {
        return ticket.division().startsWith("320724100") || Objects.equals(ticket.lead(), "town-100");
    }

    @Property(tries = 300)
    void everyReplicaIsWhatItsFilterShows(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Run run = new Run(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            run.step();
        }
        run.readers.forEach(Run.Reader::comeBack);
        run.readers.forEach(reader -> {
            reader.line.room = Integer.MAX_VALUE;
            Objects.requireNonNull(reader.line.client).drained();
        });
        run.world.time.pass(Duration.ofSeconds(5));
        run.readers.forEach(Run.Reader::check);
    }

    private static final class Run {
        final HubWorld world = new HubWorld();
        final Map<String, TicketView> truth = new HashMap<>();
        final List<Reader> readers = new ArrayList<>();
        final Random random;

        Run(Random random) {
            this.random = random;
        }

        void step() {
            int dice = random.nextInt(14);
            if (dice == 0 || readers.isEmpty()) {
                readers.add(new Reader(random.nextBoolean() ? TOWN : LiveSight.ALL));
            } else if (dice < 6) {
                readers.get(random.nextInt(readers.size())).step(dice);
            } else if (dice == 6) {
                end("k" + random.nextInt(12));
            } else if (dice == 7) {
                world.time.pass(Duration.ofMillis(random.nextInt(120)));
            } else {
                publish("k" + random.nextInt(12));
            }
        }

        private void publish(String key) {
            world.seq++;
            boolean placed = random.nextBoolean();
            TicketView ticket = HubWorld.ticket(
                    key,
                    world.seq,
                    STATES.get(random.nextInt(STATES.size())),
                    new Place(
                            PLACES.get(random.nextInt(PLACES.size())),
                            placed ? (Double) (119 + random.nextInt(10) / 10.0) : null,
                            placed ? (Double) (34 + random.nextInt(10) / 10.0) : null,
                            random.nextBoolean() ? LEADS.get(random.nextInt(LEADS.size())) : null));
            truth.put(key, ticket);
            world.hub.publish(Topic.TICKETS, world.seq, ticket);
        }

        private void end(String key) {
            TicketView last = truth.remove(key);
            if (last != null) {
                world.seq++;
                Place place = new Place(last.division(), last.lon(), last.lat(), last.lead());
                world.hub.end(Topic.TICKETS, world.seq, HubWorld.ticket(key, world.seq, TicketState.CLOSED, place));
            }
        }

        private final class Reader {
            final LiveSight sight;
            LiveFilter filter = filter();
            Line line = new Line();
            boolean isBroken;

            Reader(LiveSight sight) {
                this.sight = sight;
                world.connect(line, sight, ask(LiveRequest.SUBSCRIBE, null));
            }

            void step(int dice) {
                if (isBroken) {
                    comeBack();
                } else if (dice == 1) {
                    Objects.requireNonNull(line.client).closed();
                    isBroken = true;
                } else if (dice == 2) {
                    line.room = random.nextInt(4);
                } else if (dice == 3) {
                    line.room = random.nextInt(6);
                    Objects.requireNonNull(line.client).drained();
                } else {
                    filter = filter();
                    world.ask(line, ask(LiveRequest.FILTER, null));
                }
            }

            /** With what it held; what came half is forgotten, as a console does, by beginning anew. */
            void comeBack() {
                if (isBroken) {
                    Line next = Line.after(line);
                    Resume resume = line.view == null || line.isInSnapshot() ? null : new Resume(line.view, line.seq);
                    if (random.nextInt(4) == 0) {
                        filter = filter();
                    }
                    check(line.faults);
                    line = next;
                    isBroken = false;
                    world.connect(line, sight, ask(LiveRequest.SUBSCRIBE, resume));
                }
            }

            private LiveRequest ask(String op, @Nullable Resume resume) {
                return new LiveRequest(op, Topic.TICKETS, filter, resume);
            }

            void check() {
                check(line.faults);
                Map<String, Long> expected = truth.values().stream()
                        .filter(ticket -> (sight != TOWN || isOfTown(ticket)) && shows(ticket))
                        .collect(Collectors.toMap(TicketView::id, TicketView::version));
                assertEquals(expected, line.versions, () -> filter + " " + sight.group());
            }

            private void check(List<String> faults) {
                assertEquals(List.of(), faults);
                if (sight == TOWN) {
                    assertEquals(
                            List.of(),
                            line.items.stream()
                                    .filter(item -> !isOfTown((TicketView) item))
                                    .toList());
                }
            }

            private boolean shows(TicketView ticket) {
                Viewport box = filter.viewport();
                Double lon = ticket.lon();
                Double lat = ticket.lat();
                Set<TicketState> states = filter.states();
                return (filter.area() == null || ticket.division().startsWith(filter.area()))
                        && (filter.unit() == null
                                || ticket.lead() != null
                                        && (filter.unit().equals("center")
                                                || filter.unit().equals(ticket.lead())))
                        && (states == null || states.contains(ticket.state()))
                        && (box == null
                                || lon != null
                                        && lat != null
                                        && box.west() <= lon
                                        && lon <= box.east()
                                        && box.south() <= lat
                                        && lat <= box.north());
            }
        }

        private LiveFilter filter() {
            double west = 119 + random.nextInt(8) / 10.0;
            double south = 34 + random.nextInt(8) / 10.0;
            return new LiveFilter(
                    maybe() ? PLACES.get(random.nextInt(PLACES.size())) : null,
                    maybe() ? LEADS.get(random.nextInt(LEADS.size())) : null,
                    maybe() ? new TreeSet<>(EnumSet.of(STATES.get(random.nextInt(STATES.size())))) : null,
                    null,
                    maybe() ? new Viewport(west, south, west + 0.4, south + (random.nextBoolean() ? 0.4 : 50)) : null);
        }

        private boolean maybe() {
            return random.nextInt(3) == 0;
        }
    }
}
