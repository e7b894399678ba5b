package yiwang.console.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import yiwang.Await;
import yiwang.console.kit.Fx;
import yiwang.domain.ticket.Role;

/** An officer adds files to a matter, looks at them and saves them: by keys and by clicks, at a real backend. */
class FilesJourneyUiTest {
    private static final int LARGE = 8 * 1024 * 1024;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private DeskSite site;
    private String ticket;

    @BeforeEach
    void open() throws Exception {
        site = new DeskSite(folder);
        ticket = site.ticket();
        site.show(ticket);
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    private Path photo(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(0, 0, width / 2, height);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private Path pdf(String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy("%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 9);
        return Files.write(folder.resolve(name), content);
    }

    private void add(Path... files) {
        site.chosen.clear();
        site.chosen.addAll(List.of(files));
        robot.type(KeyCode.I);
    }

    private void awaitSeen(String part) {
        Await.until(part, () -> site.texts().contains(part));
    }

    private int known() {
        String seat = site.backend.session("seat-02", "center", Role.SHIFT_LEADER);
        return site.backend
                .get("/api/v1/tickets/" + ticket + "/attachments", seat)
                .json()
                .size();
    }

    private boolean isKept() {
        Path files = folder.resolve("data").resolve("attachments");
        try (Stream<Path> list = Files.list(files);
                Stream<Path> coming = Files.list(files.resolve("incoming"))) {
            return list.count() > 1 || coming.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fire(String text) {
        Button found = button(text);
        Fx.run(found::fire);
    }

    private Button button(String text) {
        return Fx.get(() -> site.room.node(Ids.MOVES).lookupAll(".button").stream()
                .filter(node -> node instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.getText().equals(text))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aPhotoIsAddedByItsKeyLookedAtAndSaved() throws Exception {
        Path one = photo("site-a.png", 800, 600);
        Path two = photo("site-b.png", 300, 900);
        add(one, two);
        awaitSeen("附件 2");
        awaitSeen("照片 · ");
        Fx.until(() -> !site.room.node(Ids.FILE + 1).lookupAll(".image-view").isEmpty());
        assertEquals(2, known());
        Fx.run(() -> site.room.node(Ids.FILE + 1).requestFocus());
        robot.type(KeyCode.SPACE);
        Fx.until(() -> site.room.isThere(Ids.PICTURE) && isDrawn(800, 600));
        robot.type(KeyCode.RIGHT);
        Fx.until(() -> isDrawn(300, 900));
        robot.type(KeyCode.N, KeyCode.P);
        assertFalse(site.room.isThere(Ids.FORM) || site.room.isThere(Ids.NEW_TEXT), "what lies below rests");
        robot.type(KeyCode.S);
        Fx.until(() -> Files.exists(site.target));
        assertArrayEquals(Files.readAllBytes(two), Files.readAllBytes(site.target));
        robot.type(KeyCode.ESCAPE);
        Fx.until(() -> !site.room.isThere(Ids.PICTURE));
        robot.type(KeyCode.SLASH);
        robot.write("kt 2");
        robot.type(KeyCode.ENTER);
        Fx.until(() -> site.room.isThere(Ids.PICTURE) && isDrawn(300, 900));
        robot.clickOn(site.room.node(Ids.PICTURE_CLOSE));
        Fx.until(() -> !site.room.isThere(Ids.PICTURE));
    }

    private boolean isDrawn(int width, int height) {
        Node shown = site.room.node(Ids.PICTURE).lookup(".image-view");
        return shown instanceof ImageView view
                && view.getImage() != null
                && view.getImage().getWidth() == width
                && view.getImage().getHeight() == height;
    }

    @Test
    void savingByTheCommandLineLeavesTheWholeFileAndNothingBeside() throws Exception {
        Path file = pdf("note.pdf", LARGE);
        add(file);
        awaitSeen("附件 1");
        site.target = Files.createDirectory(folder.resolve("out")).resolve("copy.pdf");
        Files.writeString(site.target, "what stood there before");
        robot.type(KeyCode.SLASH);
        robot.write("bc 1");
        robot.type(KeyCode.ENTER);
        awaitSeen("已保存到");
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(site.target));
        try (Stream<Path> beside = Files.list(folder.resolve("out"))) {
            assertEquals(1, beside.count());
        }
    }

    @Test
    void whatIsNotTakenIsToldAndNotSent() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.docx"), "no picture");
        Path huge =
                Files.write(folder.resolve("large.png"), Arrays.copyOf(head(photo("a.png", 9, 9)), 21 * 1024 * 1024));
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        add(text, huge, empty, folder);
        awaitSeen("不是可附的类型");
        awaitSeen("文件有 21.0 MB，这类文件最多 20.0 MB");
        awaitSeen("文件是空的");
        awaitSeen("不是文件");
        assertFalse(isKept());
        fire("移去");
        Await.until("put away", () -> !site.texts().contains("不是可附的类型"));
    }

    private static byte[] head(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Test
    void whatTheBackendRefusesIsToldInASentence() throws Exception {
        Path file = pdf("one.pdf", 500);
        add(file);
        awaitSeen("附件 1");
        add(file);
        awaitSeen("这份文件已经附上");
        Path bomb = Files.write(folder.resolve("bad.png"), Arrays.copyOf(head(photo("b.png", 9, 9)), 20));
        add(bomb);
        awaitSeen("bad.png");
        Await.until("two refusals", () -> site.texts().split("再试", -1).length > 2);
        assertEquals(1, known());
    }

    @Test
    void aLineThatBreaksLeavesNothingAndTryingAgainAttachesItOnce() throws Exception {
        site.line.narrow(1024 * 1024);
        add(pdf("long.pdf", LARGE));
        Await.until("it stands still on its way", () -> site.line.held() > 0);
        awaitSeen("共 8.0 MB");
        site.line.cut();
        awaitSeen("没有收到回音");
        Await.until("nothing is kept", () -> !isKept());
        assertEquals(0, known());
        fire("再试");
        awaitSeen("附件 1");
        assertEquals(1, known());
    }

    @Test
    void whatIsCancelledOnItsWayLeavesNothingAnywhere() throws Exception {
        site.line.narrow(1024 * 1024);
        add(pdf("long.pdf", LARGE));
        Await.until("it stands still on its way", () -> site.line.held() > 0);
        Fx.until(() -> site.room.isThere(Ids.MOVES));
        Button cancel = button("取消");
        robot.clickOn(cancel);
        Fx.until(() -> !site.room.isThere(Ids.MOVES));
        Await.until("nothing is kept", () -> !isKept());
        assertEquals(0, known());
        assertTrue(Fx.get(() -> site.room.isThere(Ids.FILES_ADD)));
    }

    @Test
    void whileANewMatterIsWrittenDownTheHiddenTicketTakesNothing() throws Exception {
        site.chosen.add(pdf("other.pdf", 500));
        robot.type(KeyCode.N);
        Fx.until(() -> site.room.isThere(Ids.NEW_TEXT));
        Fx.run(() -> site.room.node(Ids.COMMAND).requestFocus());
        robot.write("fj");
        robot.type(KeyCode.ENTER);
        awaitSeen("登记新事项时不能做这一步");
        Fx.run(() -> site.room.node(Ids.COMMAND).requestFocus());
        robot.write("lx");
        robot.type(KeyCode.ENTER);
        Fx.run(() -> {});
        assertFalse(site.room.isThere(Ids.REPORTER_PURPOSE));
        assertEquals(0, known());
    }

    @Test
    void whatIsChosenAfterTheSeatWasLockedDoesNotCount() throws Exception {
        add(pdf("first.pdf", 500));
        awaitSeen("附件 1");
        site.whileChoosing = () -> {
            site.room.screen().deactivate(); // as a lock does
            site.room.screen().activate();
        };
        add(pdf("second.pdf", 600));
        Fx.run(() -> site.room.node(Ids.FILE_SAVE + 1).requestFocus());
        robot.type(KeyCode.SPACE);
        site.whileChoosing = () -> {};
        add(pdf("third.pdf", 700));
        awaitSeen("附件 2");
        assertEquals(2, known(), "the first and the third");
        assertFalse(Files.exists(site.target));
    }

    @Test
    void whatIsOnItsWayGoesOnWhenTheRoomIsOpenedAnew() throws Exception {
        site.line.narrow(1024 * 1024);
        add(pdf("long.pdf", LARGE));
        Await.until("it stands still on its way", () -> site.line.held() > 0);
        site.reopen();
        site.show(ticket);
        awaitSeen("共 8.0 MB");
        site.line.cut();
        awaitSeen("没有收到回音");
        fire("再试");
        awaitSeen("附件 1");
        assertEquals(1, known());
    }

    @Test
    void whatCannotBeSavedLeavesNothingBeside() throws Exception {
        add(pdf("note.pdf", 500));
        awaitSeen("附件 1");
        Path out = Files.createDirectory(folder.resolve("out"));
        site.target = Files.createDirectory(out.resolve("taken"));
        Files.writeString(site.target.resolve("other"), "a folder that is not empty cannot be replaced");
        robot.type(KeyCode.SLASH);
        robot.write("bc 1");
        robot.type(KeyCode.ENTER);
        awaitSeen("文件写不进所选的位置");
        try (Stream<Path> beside = Files.list(out)) {
            assertEquals(List.of(site.target), beside.toList());
        }
    }

    @Test
    void anEndedTicketTakesNoMore() throws Exception {
        String seat = site.backend.session("seat-02", "center", Role.SHIFT_LEADER);
        assertEquals(
                200,
                site.backend
                        .command(ticket, 1, "void", "{\"reason\":\"duplicate\",\"notice\":\"重复\"}", seat)
                        .status());
        add(pdf("late.pdf", 100));
        Await.until("told", () -> site.texts().contains("不能再添加") || site.texts().contains("再试"));
        assertFalse(isKept());
    }
}
