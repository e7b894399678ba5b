package yiwang.console.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import yiwang.domain.geo.GeoPoint;

/**
 * What the officer looks at. A ticket chosen in the queue is centred on the map and opened on the board, whichever
 * window they are in; rooms never call each other. FX thread only.
 */
public final class Selection {
    private final ObjectProperty<@Nullable String> ticket = new SimpleObjectProperty<>(this, "ticket");
    private final ObjectProperty<@Nullable String> channel = new SimpleObjectProperty<>(this, "channel");
    private final ObjectProperty<@Nullable String> grid = new SimpleObjectProperty<>(this, "grid");
    private final ReadOnlyObjectWrapper<@Nullable GeoPoint> place = new ReadOnlyObjectWrapper<>(this, "place");

    /** Id of the selected ticket, or null. */
    public ObjectProperty<@Nullable String> ticketProperty() {
        return ticket;
    }

    /** 20-digit id of the selected video channel, or null. */
    public ObjectProperty<@Nullable String> channelProperty() {
        return channel;
    }

    /** Code of the selected division, grid or micro-grid, or null. */
    public ObjectProperty<@Nullable String> gridProperty() {
        return grid;
    }

    /** The place last asked to be shown; set again even when equal by {@link #show}. */
    public ReadOnlyObjectProperty<@Nullable GeoPoint> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Asks every map to show this place. */
    public void show(GeoPoint point) {
        place.set(null);
        place.set(point);
    }
}
