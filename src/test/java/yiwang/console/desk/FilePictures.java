package yiwang.console.desk;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import yiwang.console.kit.Fx;
import yiwang.console.kit.look.DeskScale;
import yiwang.console.kit.look.Theme;
import yiwang.console.kit.ticket.FakeDesk;
import yiwang.console.kit.ticket.RoomPictures;
import yiwang.domain.reporter.Purposes;
import yiwang.domain.ticket.Verb;
import yiwang.wire.AttachmentView;

/** Draws reporters and files at the desk for eyes: {@code target/files-*.png}. */
final class FilePictures {
    private FilePictures() {}

    public static void main(String[] args) throws Exception {
        Fx.start();
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            draw(locale, 1920, 1080, Theme.DARK);
            draw(locale, 3840, 2160, Theme.LIGHT);
        }
        Platform.exit();
    }

    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(120, 160, 190), 0, height, new Color(90, 110, 70)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(150, 140, 130));
        pen.fillRect(width / 8, height / 3, width / 3, height / 2);
        pen.setColor(new Color(60, 60, 66));
        pen.fillRect(0, height * 5 / 6, width, height / 6);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    private static void attach(FakeDesk fake, String id, String name, String type, byte[] content, long size) {
        AttachmentView file = fake.backend
                .files()
                .put(id, name, type, content, size, fake.now().minus(Duration.ofMinutes(20)));
        Map<String, String> said =
                Map.of("file", file.hash(), "fileType", type, "size", String.valueOf(size), "fileName", name);
        fake.backend.did(id, Verb.ATTACH, said, file.at());
    }

    /** One that is taken and one that is not. */
    private static FilePicker picker() throws Exception {
        Path more = Files.write(Path.of("target", "门口 补拍.jpg"), photo(400, 300));
        Path wrong = Files.writeString(Path.of("target", "情况说明.docx"), "x");
        return new FilePicker() {
            @Override
            public List<Path> choose() {
                return List.of(more, wrong);
            }

            @Override
            public Optional<Path> target(String file) {
                return Optional.empty();
            }
        };
    }

    private static void draw(Locale locale, int width, int height, Theme theme) throws Exception {
        String name = locale.getLanguage() + "-" + height;
        FilePicker picker = picker();
        try (FakeDesk fake = new FakeDesk().with(300)) {
            DeskScreen screen = Fx.get(() -> new DeskScreen(
                    fake.desk(Platform::runLater, locale, false), new FileMoves(), picker, System::nanoTime));
            Scene scene = Fx.get(() -> {
                Scene made = RoomPictures.scene(
                        screen.node(), width, height, s -> theme.applyDesk(s, DeskScale.forWindow(width, height)));
                screen.activate();
                return made;
            });
            Fx.until(() -> scene.lookup("#verb-note") != null);
            press(scene, KeyCode.DIGIT4);
            String id = String.valueOf(fake.selection.ticketProperty().get());
            fake.backend.reporters().put(id, "测试甲", "13800000000");
            attach(fake, id, "IMG_20260213_142210 三楼楼道.jpg", "image/jpeg", photo(1600, 1200), 3_400_000);
            attach(fake, id, "楼道近景.jpg", "image/jpeg", photo(900, 1600), 2_100_000);
            attach(fake, id, "来电录音 20260213-1405.mp3", "audio/mpeg", new byte[9], 812_000);
            Fx.run(() -> fake.selection.ticketProperty().set(null));
            Fx.run(() -> fake.selection.ticketProperty().set(id));
            Fx.until(() -> settled(scene).lookup("#" + Ids.FILE + "2") != null
                    && !scene.lookup("#" + Ids.FILE + "2")
                            .lookupAll(".image-view")
                            .isEmpty());
            steps(screen, scene, name);
            Fx.run(screen::deactivate);
        }
    }

    private static void steps(DeskScreen screen, Scene scene, String name) throws Exception {
        write(scene, name + "-1-detail");
        press(scene, KeyCode.W);
        Fx.until(() -> scene.lookup("#" + Ids.REPORTER_PURPOSE) != null);
        write(scene, name + "-2-form");
        Node purposes = scene.lookup("#" + Ids.REPORTER_PURPOSE);
        fire(purposes, KeyCode.DIGIT1, "1");
        fire(purposes, KeyCode.ENTER, "");
        Fx.until(() -> scene.lookup("#" + Ids.REPORTER_PHONE) != null);
        write(scene, name + "-3-shown");
        press(scene, KeyCode.ESCAPE);
        Fx.run(() -> screen.ask(Purposes.Act.ERASE));
        write(scene, name + "-4-erase");
        press(scene, KeyCode.ESCAPE);
        press(scene, KeyCode.I);
        Fx.until(() -> !scene.lookup("#" + Ids.MOVES).lookupAll(".desk-move").isEmpty());
        write(scene, name + "-5-moves");
        Fx.run(() -> ((Button) scene.lookup("#" + Ids.FILE + "1")).fire());
        Fx.until(() ->
                scene.lookup("#" + Ids.PICTURE).lookup(".image-view") instanceof ImageView v && v.getImage() != null);
        write(scene, name + "-6-large");
    }

    /** Buttons of a scene that is never shown have their pictures only once they are laid out. */
    private static Scene settled(Scene scene) {
        RoomPictures.settle(scene.getRoot());
        return scene;
    }

    private static void press(Scene scene, KeyCode key) {
        fire(scene.lookup("#" + Ids.QUEUE), key, key.getChar().toLowerCase(Locale.ROOT));
    }

    private static void fire(Node node, KeyCode key, String text) {
        Fx.run(() ->
                Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, key, false, false, false, false)));
    }

    private static void write(Scene scene, String name) {
        Fx.get(() -> {
            RoomPictures.settle(scene.getRoot());
            RoomPictures.write(scene, Path.of("target", "files-" + name + ".png"));
            return true;
        });
    }
}
