package yiwang.console.map;

import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.domain.geo.GeoPoint;

/** Places kept under the digits 1 to 9: Shift and a digit keeps what is looked at, the digit alone goes there. FX thread. */
final class Bookmarks {
    private static final int DIGITS = 9;

    private final Desk desk;
    private final Texts texts;
    private final MapController map;
    private final MapMemory memory;
    private final Consumer<String> say;

    Bookmarks(Desk desk, Texts texts, MapController map, MapMemory memory, Consumer<String> say) {
        this.desk = desk;
        this.texts = texts;
        this.map = map;
        this.memory = memory;
        this.say = say;
    }

    /** Takes a digit. */
    boolean key(KeyEvent event) {
        int digit = digit(event.getCode());
        if (digit == 0 || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        if (event.isShiftDown()) {
            keep(digit);
        } else {
            recall(digit);
        }
        event.consume();
        return true;
    }

    private static int digit(KeyCode code) {
        int name = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : 0;
        return name >= 1 && name <= DIGITS ? name : 0;
    }

    private void keep(int digit) {
        MapMemory.Spot spot = spot();
        memory.mark(digit, spot);
        say.accept(texts.get("mark.kept", digit, spot.name()));
    }

    private void recall(int digit) {
        MapMemory.Spot spot = memory.mark(digit);
        if (spot == null) {
            say.accept(texts.get("mark.none", digit));
        } else {
            map.look(spot.level(), spot.place());
            say.accept(texts.get("mark.at", digit, spot.name()));
        }
    }

    /** Goes where the map stood last; the whole county when that is not in it. */
    void restore(CountyMap county) {
        MapMemory.Spot last = memory.last();
        if (last != null) {
            GeoPoint place = last.place();
            int x = Mercator.x(place.lon());
            int y = Mercator.y(place.lat());
            if (county.bounds().meets(x, y, x, y)) {
                map.look(last.level(), place);
            }
        }
    }

    /** Where the map stands now is where it will be opened. */
    void remember() {
        if (map.county() != null) {
            memory.last(map.isAtHome() ? null : spot());
        }
    }

    private MapMemory.Spot spot() {
        Viewport view = map.viewport();
        GeoPoint middle = map.middle();
        CountyMap county = map.county();
        String name = desk.places().county();
        if (county != null) {
            AreaStore areas = county.level(view.zoom().level() < 12 ? AreaLevel.TOWN : AreaLevel.VILLAGE);
            int found = areas.locate(Mercator.x(middle.lon()), Mercator.y(middle.lat()));
            name = found < 0 ? name : areas.get(found).name();
        }
        return new MapMemory.Spot(view.zoom().level(), middle.lon(), middle.lat(), name);
    }

    /** The same by mouse: what is kept, and a free digit for what is looked at. */
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        int free = 0;
        for (int digit = 1; digit <= DIGITS; digit++) {
            MapMemory.Spot spot = memory.mark(digit);
            if (spot == null) {
                free = free == 0 ? digit : free;
            } else {
                menu.getItems().add(item(texts.get("mark.go", digit, spot.name()), digit, false));
            }
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item(texts.get("mark.keep", free == 0 ? DIGITS : free), free == 0 ? DIGITS : free, true));
        return menu;
    }

    private MenuItem item(String words, int digit, boolean keeps) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> {
            if (keeps) {
                keep(digit);
            } else {
                recall(digit);
            }
        });
        return item;
    }
}
