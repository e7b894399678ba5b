package yiwang.console.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaStoreTest {
    private final CountyMap county = CountyMap.read(new SmallCounty());

    @Test
    void everyLevelHasItsAreas() {
        List<Integer> sizes = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            sizes.add(county.level(level).size());
        }
        assertEquals(List.of(1, 4, 16, 64, 256), sizes);
    }

    @Test
    void aPointLiesInOneAreaOfEachLevelAndTheirCodesBeginAlike() {
        int x = Mercator.x(119.013);
        int y = Mercator.y(34.287);
        String code = "";
        for (AreaLevel level : AreaLevel.values()) {
            AreaStore store = county.level(level);
            String found = store.get(store.locate(x, y)).code();
            assertTrue(found.startsWith(code), found);
            code = found;
        }
        assertEquals("320724101201001001", code);
    }

    @Test
    void outsideTheCountyThereIsNoArea() {
        assertEquals(-1, county.level(AreaLevel.GRID).locate(Mercator.x(118.9), Mercator.y(34.2)));
    }

    @Test
    void everyNameIsWrittenInsideItsArea() {
        AreaStore grids = county.level(AreaLevel.GRID);
        for (int i = 0; i < grids.size(); i++) {
            assertEquals(i, grids.locate(grids.get(i).labelX(), grids.get(i).labelY()));
        }
    }

    @Test
    void theNameOfACrescentIsWrittenOnTheCrescent() {
        AreaStore.Builder builder = new AreaStore.Builder(AreaLevel.GRID);
        builder.rings().begin();
        int[] u = {0, 0, 90, 0, 90, 90, 80, 90, 80, 10, 10, 10, 10, 90, 0, 90};
        for (int i = 0; i < u.length; i += 2) {
            builder.rings().add(u[i] * 100, u[i + 1] * 100);
        }
        builder.area("320724101201001", "弯", 0, new int[0]);
        AreaStore store = builder.build();
        assertEquals(0, store.locate(store.get(0).labelX(), store.get(0).labelY()));
    }

    @Test
    void aTicketKnownOnlyByItsVillageStandsInTheVillage() {
        AreaStore.Area area = county.nearest("320724103202999");
        assertNotNull(area);
        assertEquals("320724103202", area.code());
        assertNull(county.nearest("110101"));
    }

    @Test
    void theIndexFindsWhatALookAtEachFinds() {
        Random random = new Random(3);
        int[] boxes = new int[4 * 500];
        for (int i = 0; i < boxes.length; i += 4) {
            boxes[i] = random.nextInt(100_000);
            boxes[i + 1] = random.nextInt(100_000);
            boxes[i + 2] = boxes[i] + random.nextInt(9_000);
            boxes[i + 3] = boxes[i + 1] + random.nextInt(9_000);
        }
        CellIndex index = new CellIndex(boxes);
        for (int n = 0; n < 200; n++) {
            int x = random.nextInt(110_000) - 5_000;
            int y = random.nextInt(110_000) - 5_000;
            Box asked = new Box(x, y, x + random.nextInt(20_000), y + random.nextInt(20_000));
            List<Integer> found = new ArrayList<>();
            index.meeting(asked, found::add);
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < boxes.length / 4; i++) {
                if (asked.meets(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3])) {
                    expected.add(i);
                }
            }
            found.sort(null);
            assertEquals(expected, found);
        }
    }

    @Test
    void aLayerThatIsNoJsonIsToldByName() {
        BrokenLayer broken =
                assertThrows(BrokenLayer.class, () -> new GeoJsonReader().areas("grids", "{\"features\":[{\"type\":"));
        assertTrue(String.valueOf(broken.getMessage()).contains("grids"));
    }
}
