package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import yiwang.console.kit.ticket.FakeCounty;

/** Typing finds what is meant. */
class ChoiceTest {
    private final Choices choices = new Choices(new FakeCounty(), Locale.CHINA);

    @Test
    void equalInitialsComeBeforeBeginnings() {
        Choice longer = new Choice("a", "住建局执法队", "zjjzfd", "zjjzfd");
        Choice same = new Choice("b", "住建局", "zjj", "zjj");
        assertEquals(List.of(same, longer), Choice.find("zjj", List.of(longer, same), 5));
    }

    @Test
    void nothingTypedShowsTheFirstOnes() {
        assertEquals(choices.units().subList(0, 3), Choice.find(" ", choices.units(), 3));
    }

    @Test
    void placesAreTownsAndVillagesWithTheirTown() throws JsonProcessingException {
        List<Choice> places = choices.places();
        Choice village = places.stream()
                .filter(place -> place.id().length() == 12)
                .findFirst()
                .orElseThrow();
        assertEquals("新安镇", village.hint());
        assertEquals("新安镇", places.getFirst().name());
        assertEquals(
                11, places.stream().filter(place -> place.id().length() == 9).count());
    }
}
