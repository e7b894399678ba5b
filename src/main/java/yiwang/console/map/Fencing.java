package yiwang.console.map;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Subscriptions;
import yiwang.wire.FenceView;

/** The fences of one map: their outlines, and for whoever sits before it the tools. FX thread. */
final class Fencing {
    private final Desk desk;
    private final MapController map;
    private final FenceLines lines = new FenceLines();
    private final @Nullable FenceTools tools;

    /** {@code tools} is null where nobody sits. */
    Fencing(Desk desk, MapController map, @Nullable FenceTools tools) {
        this.desk = desk;
        this.map = map;
        this.tools = tools;
    }

    Node outlines() {
        return lines.node();
    }

    List<Node> panes() {
        return tools == null ? List.of() : tools.panes();
    }

    void subscribe(Subscriptions bag) {
        bag.add(desk.live().fences().listen(change -> changed()));
    }

    void moved(Viewport view) {
        lines.update(view);
    }

    void toggle() {
        if (tools != null) {
            tools.toggle();
        }
    }

    /** G, alone. */
    boolean key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && event.getCode() == KeyCode.G && tools != null) {
            tools.toggle();
            event.consume();
            return true;
        }
        return false;
    }

    private void changed() {
        List<FenceView> standing = desk.live().fences().all().stream()
                .filter(fence -> fence.endedAt() == null)
                .toList();
        lines.show(standing);
        lines.update(map.viewport());
        if (tools != null) {
            tools.show(standing);
        }
    }
}
