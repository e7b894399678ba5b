package yiwang.console.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.Parts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.domain.access.Grants;
import yiwang.domain.access.Territory;
import yiwang.domain.access.Verdict;
import yiwang.domain.geo.GeoPoint;
import yiwang.wire.FenceView;

/** Fences on the map: their outlines, G for the list of them, and the form that makes one of a drawn area. FX thread. */
final class FenceTools {
    private static final String DRAW = "POST /api/v1/fences";

    private final Desk desk;
    private final MapController map;
    private final MapTools tools;
    private final FenceText words;
    private final FencePane pane;
    private final FenceForm form;
    private final Map<String, Long> heard = new HashMap<>();
    private boolean begun;

    FenceTools(Desk desk, Texts texts, MapController map, MapTools tools) {
        this.desk = desk;
        this.map = map;
        this.tools = tools;
        this.words = new FenceText(desk, texts);
        Optional<String> against = against(desk, texts);
        pane = new FencePane(
                desk, words, new FencePane.Deeds(against, this::goTo, () -> tools.draw(Sketch.Kind.AREA), this::close));
        form = new FenceForm(desk, words, this::made, this::close);
        Parts.shown(pane, false);
        Parts.shown(form, false);
        StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
        StackPane.setAlignment(form, Pos.CENTER_RIGHT);
        if (against.isEmpty()) {
            tools.fenceBy(this::begin);
        }
        tools.watch(this::close);
    }

    private static Optional<String> against(Desk desk, Texts texts) {
        Texts roles = desk.texts(TicketWords.class);
        return Grants.shipped(Territory.NOWHERE).decide(desk.commands().actor(), DRAW, null, false)
                        instanceof Verdict.Refused refused
                ? Optional.of(texts.get(
                        "fence.only",
                        refused.roles().stream()
                                .sorted()
                                .map(role -> roles.get("role." + role.name()))
                                .collect(Collectors.joining(texts.get("fence.list")))))
                : Optional.empty();
    }

    /** What lies over the map. */
    List<Node> panes() {
        return List.of(pane, form);
    }

    /** Opens or closes the list. */
    void toggle() {
        boolean open = !pane.isVisible();
        tools.putAway();
        close();
        if (open) {
            Parts.shown(pane, true);
            pane.enter();
        }
    }

    /** Whether there is something that Escape puts away. */
    boolean isUsed() {
        return pane.isVisible() || form.isVisible();
    }

    void close() {
        boolean had = pane.isFocusWithin() || form.isFocusWithin();
        Parts.shown(pane, false);
        Parts.shown(form, false);
        if (had) {
            map.surface().requestFocus();
        }
    }

    private void begin(List<GeoPoint> area) {
        tools.hideList();
        Parts.shown(form, true);
        form.begin(area);
    }

    private void made() {
        tools.putAway();
        close();
        Parts.shown(pane, true);
        pane.enter();
    }

    private void goTo(FenceView fence) {
        double lon = fence.ring().stream().mapToDouble(GeoPoint::lon).average().orElse(0);
        double lat = fence.ring().stream().mapToDouble(GeoPoint::lat).average().orElse(0);
        desk.selection().show(new GeoPoint(lon, lat));
    }

    /** These stand. */
    void show(List<FenceView> standing) {
        pane.show(standing);
        standing.forEach(this::hear);
        begun = true;
    }

    /** Says what is new once; what stood before this map was opened is in the list. */
    private void hear(FenceView fence) {
        long newest = fence.alerts().isEmpty() ? 0 : fence.alerts().getFirst().nr();
        Long before = heard.put(fence.id(), Math.max(newest, heard.getOrDefault(fence.id(), 0L)));
        if (begun && newest > (before == null ? 0 : before) && !tools.isDrawing()) {
            tools.say(words.get(
                    "fence.heard", fence.name(), words.alert(fence.alerts().getFirst())));
        }
    }
}
