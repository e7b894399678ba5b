package yiwang.console.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import yiwang.console.video.TileLook.Trust;
import yiwang.console.video.VideoPlayer.Demand;

/**
 * Plays what the model puts on the tiles and answers the user. FX thread.
 *
 * <p>{@link #pulse} is called by the window's one animation timer: it uploads only tiles with a new frame, and four
 * times a second it also looks at sizes and ages.
 */
final class VideoController implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration SECOND_DIGIT = Duration.ofMillis(700);
    private static final double HIDDEN = 1;
    private static final int USUAL_WIDTH = 480;
    private static final int USUAL_HEIGHT = 270;

    private final VideoModel model;
    private final VideoTexts texts;
    private final Decoding decoding;
    private final List<@Nullable Playing> playing = new ArrayList<>();
    private @Nullable VideoView view;
    private Instant lastLook = Instant.MIN;
    private boolean active;
    private int firstDigit;
    private Instant firstDigitAt = Instant.MIN;

    private record Playing(ChannelItem item, VideoPlayer player, Instant since) {}

    VideoController(VideoModel model, VideoTexts texts, Decoding decoding) {
        this.model = model;
        this.texts = texts;
        this.decoding = decoding;
        for (int i = 0; i < WallLayout.SIXTEEN.tiles(); i++) {
            playing.add(null);
        }
    }

    void attach(VideoView created) {
        view = created;
        for (int i = 0; i < playing.size(); i++) {
            int tile = i;
            model.slotProperty(i).subscribe(ignored -> play(tile));
        }
        model.layoutProperty().subscribe(this::playAll);
    }

    /** The room is shown: connect. */
    void activate() {
        active = true;
        playAll();
    }

    /** The room is hidden: a picture nobody sees is not fetched. */
    void deactivate() {
        active = false;
        playAll();
    }

    @Override
    public void close() {
        deactivate();
        model.close();
    }

    private void playAll() {
        for (int i = 0; i < playing.size(); i++) {
            play(i);
        }
    }

    /** Makes the tile's player fit what the model says, touching it only if its stream is another one. */
    private void play(int tile) {
        Optional<ChannelItem> shown = model.channelOn(tile);
        Optional<ChannelItem> wanted = shown.filter(ignored -> active && tile < model.tiles());
        Playing now = playing.get(tile);
        if (now != null && wanted.isPresent() && sameStream(now.item(), wanted.get())) {
            playing.set(tile, new Playing(wanted.get(), now.player(), now.since()));
            tile(tile).rename(wanted.get());
            return;
        }
        if (now != null) {
            now.player().close();
        }
        tile(tile).show(shown);
        playing.set(tile, wanted.map(item -> started(tile, item)).orElse(null));
    }

    private Playing started(int tile, ChannelItem item) {
        return new Playing(
                item,
                new VideoPlayer(item.streamUrl(), demandOf(tile), decoding),
                decoding.clock().instant());
    }

    private static boolean sameStream(ChannelItem one, ChannelItem other) {
        return one.id().equals(other.id()) && one.streamUrl().equals(other.streamUrl());
    }

    private Demand demandOf(int tile) {
        double scale = shownView().pixelScale();
        int width = tile(tile).pictureWidth(scale);
        int height = tile(tile).pictureHeight(scale);
        boolean alone = model.maximisedProperty().get() == tile;
        double rate = alone
                ? WallLayout.FOUR.picturesPerSecond()
                : model.layoutProperty().get().picturesPerSecond();
        boolean isLaidOut = width > 0 && height > 0;
        return new Demand(
                isLaidOut ? width : USUAL_WIDTH,
                isLaidOut ? height : USUAL_HEIGHT,
                model.isVisible(tile) ? rate : HIDDEN);
    }

    /** Whether no player is still waiting for its first picture, and at least one was asked for one. */
    boolean isSettled() {
        boolean any = false;
        for (Playing one : playing) {
            any |= one != null;
            if (one != null && one.player().state() instanceof PlayerState.Connecting) {
                return false;
            }
        }
        return any;
    }

    /** Once per frame of the window. */
    void pulse() {
        for (int i = 0; i < playing.size(); i++) {
            Playing one = playing.get(i);
            if (one != null && model.isVisible(i)) {
                upload(i, one.player().exchange());
            }
        }
        Instant now = decoding.clock().instant();
        if (Duration.between(lastLook, now).compareTo(LOOK) >= 0) {
            lastLook = now;
            look(now);
        }
    }

    private void upload(int tile, FrameExchange exchange) {
        VideoFrame frame = exchange.take();
        if (frame != null) {
            tile(tile).upload(frame);
            exchange.giveBack(frame);
        }
    }

    private void look(Instant now) {
        int[] counts = new int[Trust.values().length];
        for (int i = 0; i < playing.size(); i++) {
            Playing one = playing.get(i);
            if (one != null) {
                one.player().demand(demandOf(i));
                TileLook look = TileLook.of(one.player().state(), one.player().lastFrameAt(), one.since(), now, texts);
                tile(i).tell(look);
                counts[look.trust().ordinal()]++;
            }
        }
        shownView()
                .showSummary(counts[Trust.LIVE.ordinal()], counts[Trust.STALE.ordinal()], counts[Trust.DEAD.ordinal()]);
    }

    void onLayout(WallLayout layout) {
        model.layoutProperty().set(layout);
    }

    void onFill() {
        model.fill();
    }

    void onClear() {
        model.clearAll();
    }

    void onChannelChosen(ChannelItem item) {
        model.assignToSelected(item);
    }

    /** A channel's code was dropped on a tile; false if it is none of ours. */
    boolean onDropped(int tile, String code) {
        Optional<ChannelItem> dropped = model.channels().stream()
                .filter(item -> item.id().value().equals(code))
                .findFirst();
        dropped.ifPresent(item -> {
            model.select(tile);
            model.assign(tile, item);
        });
        return dropped.isPresent();
    }

    void onTilePressed(int tile, boolean twice) {
        model.select(tile);
        if (twice) {
            onMaximise();
        }
    }

    private void onMaximise() {
        if (model.maximisedProperty().get() == VideoModel.NONE) {
            model.maximise();
        } else {
            model.restore();
        }
    }

    /** Works wherever the focus is in the room. */
    void onShortcut(KeyEvent event) {
        if (event.isControlDown()) {
            int number = event.getCode().getCode() - KeyCode.DIGIT1.getCode();
            if (number >= 0 && number < WallLayout.values().length) {
                onLayout(WallLayout.values()[number]);
                event.consume();
            }
        }
    }

    /** Works while the wall has the focus. */
    void onWallKey(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> model.move(-1, 0);
            case RIGHT -> model.move(1, 0);
            case UP -> model.move(0, -1);
            case DOWN -> model.move(0, 1);
            case ENTER -> onMaximise();
            case ESCAPE -> model.restore();
            case DELETE, BACK_SPACE -> model.clear(model.selectedProperty().get());
            default -> known = event.getCode().isDigitKey() && onDigit(event.getText());
        }
        if (known) {
            event.consume();
        }
    }

    /** 1 to 9 select a tile; a 1 followed quickly by 0 to 6 selects 10 to 16. */
    private boolean onDigit(String text) {
        if (text.length() != 1 || !Character.isDigit(text.charAt(0))) {
            return false;
        }
        int digit = text.charAt(0) - '0';
        Instant now = decoding.clock().instant();
        boolean second = firstDigit == 1 && now.isBefore(firstDigitAt.plus(SECOND_DIGIT));
        model.select((second ? 10 + digit : digit) - 1);
        firstDigit = second ? 0 : digit;
        firstDigitAt = now;
        return true;
    }

    private VideoTile tile(int index) {
        return shownView().wall().tile(index);
    }

    private VideoView shownView() {
        if (view == null) {
            throw new IllegalStateException("attach the view first");
        }
        return view;
    }
}
