package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yiwang.console.kit.ticket.FakeDesk;

/** The same rows always stand in the same places. */
class QueueOrderTest {
    private static final QueueOrder ORDER = new QueueOrder();

    private static List<TicketRow> rows() {
        try (FakeDesk fake = new FakeDesk().with(120)) {
            return fake.tickets.all().stream().map(view -> new TicketRow(view)).toList();
        }
    }

    @Test
    void noTwoTicketsAreEqual() {
        List<TicketRow> rows = rows();
        for (TicketRow a : rows) {
            for (TicketRow b : rows) {
                if (a != b) {
                    assertNotEquals(0, ORDER.compare(a, b));
                    assertEquals(-Integer.signum(ORDER.compare(a, b)), Integer.signum(ORDER.compare(b, a)));
                }
            }
        }
    }

    @Test
    void anyShuffleSortsToTheSame() {
        List<TicketRow> sorted = new ArrayList<>(rows());
        sorted.sort(ORDER);
        for (int seed = 0; seed < 20; seed++) {
            List<TicketRow> shuffled = new ArrayList<>(sorted);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(ORDER);
            assertEquals(sorted, shuffled);
        }
    }
}
