package yiwang.console.shell;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;

/** A room that says its name, and counts how often it was opened and how many of its screens are active. */
public final class PlainRoom implements Room {
    private final String id;

    /** Screens opened. */
    public final AtomicInteger opened = new AtomicInteger();

    /** Screens active now. */
    public final AtomicInteger active = new AtomicInteger();

    /** A room by this name. */
    public PlainRoom(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title(Desk desk) {
        return id + "-" + desk.locale().getLanguage();
    }

    @Override
    public RoomScreen open(Desk desk) {
        opened.incrementAndGet();
        Label label = new Label(title(desk));
        label.setId("room-" + id);
        StackPane node = new StackPane(label);
        return new RoomScreen() {
            @Override
            public Parent node() {
                return node;
            }

            @Override
            public void activate() {
                active.incrementAndGet();
            }

            @Override
            public void deactivate() {
                active.decrementAndGet();
            }
        };
    }
}
