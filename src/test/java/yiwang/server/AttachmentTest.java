package yiwang.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.Await;
import yiwang.domain.ticket.Role;
import yiwang.server.TestBackend.Reply;
import yiwang.server.journal.VerifyReport;

/** Files that go with tickets, over HTTP. */
class AttachmentTest {
    private static final String MISSING = "0".repeat(64);

    @TempDir
    Path folder;

    private TestBackend backend;
    private String seat;
    private String ticket;

    @BeforeEach
    void start() {
        backend = TestBackend.start(folder);
        seat = backend.session("seat-1", "center", Role.SHIFT_LEADER);
        ticket = backend.ticket();
    }

    @AfterEach
    void stop() {
        backend.close();
    }

    @Test
    void aPhotoIsKeptUnderItsHashAndGivenBackAsItCame() throws Exception {
        byte[] photo = jpeg(4000, 3000, 300_000);
        Reply sent = send("image/jpeg", photo, "cmd-00001", "现场 1.jpg");
        assertEquals(201, sent.status(), sent.text());
        String hash = sha(photo);
        assertEquals(hash, sent.json().path("hash").asText());
        assertArrayEquals(photo, Files.readAllBytes(files().resolve(hash)));

        JsonNode list =
                backend.get("/api/v1/tickets/" + ticket + "/attachments", seat).json();
        assertEquals(1, list.size());
        assertEquals("现场 1.jpg", list.path(0).path("name").asText());
        assertEquals("seat-1", list.path(0).path("by").asText());
        assertEquals(photo.length, list.path(0).path("size").asLong());

        HttpResponse<byte[]> got = fetch(hash);
        assertEquals(200, got.statusCode());
        assertArrayEquals(photo, got.body());
        assertEquals("image/jpeg", header(got, "Content-Type"));
        assertEquals("nosniff", header(got, "X-Content-Type-Options"));
        assertTrue(header(got, "Content-Disposition").startsWith("attachment; filename=\"" + hash.substring(0, 12)));
        assertTrue(header(got, "Content-Disposition").endsWith("filename*=UTF-8''%E7%8E%B0%E5%9C%BA%201.jpg"));

        HttpResponse<byte[]> part = fetch(hash, "Range", "bytes=100-199");
        assertEquals(206, part.statusCode());
        assertArrayEquals(Arrays.copyOfRange(photo, 100, 200), part.body());
        assertEquals("bytes 100-199/" + photo.length, header(part, "Content-Range"));
        assertEquals(416, fetch(hash, "Range", "bytes=" + photo.length + "-").statusCode());
    }

    @Test
    void itIsAnEventAndComesOnceWhateverIsSentTwice() throws Exception {
        byte[] pdf = "%PDF-1.7 正文".getBytes(StandardCharsets.UTF_8);
        long before = backend.journalSeq();
        assertEquals(201, send("application/pdf", pdf, "cmd-00001", "a.pdf").status());
        assertEquals(before + 1, backend.journalSeq());
        Reply again = send("application/pdf", pdf, "cmd-00001", "a.pdf");
        assertEquals(200, again.status(), again.text());
        assertTrue(again.json().path("repeated").asBoolean());
        assertEquals(
                "file-attached",
                send("application/pdf", pdf, "cmd-00002", "b.pdf").code());
        assertEquals(
                "conflict",
                send("application/pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "cmd-00001", "a.pdf")
                        .code());
        assertEquals(before + 1, backend.journalSeq());
        String other = backend.ticket();
        String first = ticket;
        ticket = other;
        assertEquals(201, send("application/pdf", pdf, "cmd-00003", "a.pdf").status());
        ticket = first;
        JsonNode steps = backend.get("/api/v1/tickets/" + first, seat).json().path("trail");
        assertEquals("attach", steps.path(steps.size() - 1).path("verb").asText());
        try (Stream<Path> kept = Files.list(files()).filter(Files::isRegularFile)) {
            assertEquals(2, kept.count(), "one file for two tickets, and one that goes with nothing yet");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, <html>, attachment-type, 415",
        "image/svg+xml, <svg/>, attachment-type, 415",
        "image/jpeg, <html>, attachment-content, 422",
        "application/pdf, MZ, attachment-content, 422",
        "image/png, '', attachment-content, 422"
    })
    void whatIsNotWhatItSaysIsNotKept(String type, String content, String code, int status) throws Exception {
        long before = backend.journalSeq();
        Reply reply = send(type, content.getBytes(StandardCharsets.UTF_8), "cmd-00001", "x");
        assertEquals(code, reply.code(), reply.text());
        assertEquals(status, reply.status());
        assertEquals(before, backend.journalSeq());
        assertNothingKept();
    }

    @Test
    void aPictureBombIsRefusedByItsHeaderAlone() throws Exception {
        Reply bomb = send("image/png", png(50_000, 50_000), "cmd-00001", "x.png");
        assertEquals("image-too-large", bomb.code(), bomb.text());
        assertEquals(
                "image-too-large",
                send("image/jpeg", jpeg(65_000, 65_000, 10), "cmd-00002", "x").code());
        assertEquals(
                "attachment-content",
                send("image/jpeg", new byte[] {-1, -40, -1, -32, 0, 0}, "cmd-00003", "x")
                        .code());
        assertEquals(201, send("image/png", png(640, 480), "cmd-00004", "x.png").status());
    }

    @Test
    void moreThanTheKindAllowsIsRefusedToldOrNot() throws Exception {
        byte[] large = Arrays.copyOf(jpeg(10, 10, 0), 20 * 1024 * 1024 + 1);
        assertEquals(
                "too-large", send("image/jpeg", large, "cmd-00001", "x.jpg").code());
        Reply untold = backend.send(backend.request(path("cmd-00002", "x.jpg"), seat)
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)))
                .build());
        assertEquals("too-large", untold.code(), untold.text());
        Await.until("nothing is kept", this::nothingKept);
    }

    @Test
    void aTicketTakesOnlySoManyFiles() {
        for (int i = 0; i < 40; i++) {
            assertEquals(
                    201,
                    send("application/pdf", ("%PDF-" + i).getBytes(StandardCharsets.UTF_8), "many-000" + i, "")
                            .status());
        }
        Reply more = send("application/pdf", "%PDF-x".getBytes(StandardCharsets.UTF_8), "many-more", "");
        assertEquals("attachment-limit", more.code(), more.text());
        assertEquals(409, more.status());
    }

    @Test
    void onlyAnOpenTicketIsGivenFilesAndOnlyBySendingThem() {
        byte[] pdf = "%PDF-1".getBytes(StandardCharsets.UTF_8);
        String said = "{\"file\":\"" + MISSING + "\",\"fileType\":\"image/png\",\"size\":\"5\",\"fileName\":\"x\"}";
        assertEquals(422, backend.command(ticket, 1, "attach", said, seat).status());
        assertEquals(
                200,
                backend.command(ticket, 1, "void", "{\"reason\":\"duplicate\",\"notice\":\"重复\"}", seat)
                        .status());
        assertEquals(
                "wrong-state", send("application/pdf", pdf, "cmd-00001", "").code());
        ticket = "none";
        assertEquals(
                "unknown-ticket", send("application/pdf", pdf, "cmd-00001", "").code());
        assertTrue(nothingKept());
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws Exception {
        try (Socket line = begun(path("cmd-00001", "x.jpg"))) {
            line.getOutputStream().write(jpeg(10, 10, 5_000));
            Await.until("some of it is on the disk", () -> !isEmpty(files().resolve("incoming")));
        }
        Await.until("nothing is kept", this::nothingKept);
        assertEquals(
                "[]",
                backend.get("/api/v1/tickets/" + ticket + "/attachments", seat).text());
    }

    @Test
    void howeverUploadsBreakOffTheirPlacesAreGivenBack() throws Exception {
        String path = path("cmd-00001", "x.jpg");
        for (int i = 0; i < 80; i++) {
            try (Socket line = begun(i % 2 == 0 ? path : path.replace("/attachments?", "/attachments/?"))) {
                line.setSoLinger(true, 0); // a reset, before anybody may have begun to listen
            }
        }
        byte[] pdf = "%PDF-1".getBytes(StandardCharsets.UTF_8);
        Await.until(
                "there is room, of which the eighty would leave none",
                () -> send("application/pdf", pdf, "cmd-00100", "").status() == 201);
        Reply slash = backend.send(
                backend.request(path("cmd-00200", "x.pdf").replace("/attachments?", "/attachments/?"), seat)
                        .header("Content-Type", "application/pdf")
                        .POST(BodyPublishers.ofString("%PDF-2"))
                        .build());
        assertEquals(201, slash.status(), slash.text());
    }

    private Socket begun(String path) throws IOException {
        Socket line =
                new Socket(InetAddress.getLoopbackAddress(), backend.server().port());
        line.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + seat
                                + "\r\nContent-Type: image/jpeg\r\nContent-Length: 1000000\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    @Test
    void whatGoesWithNothingIsSweptAtTheNextStartAndWhatIsLinkedStays() throws Exception {
        byte[] pdf = "%PDF-1".getBytes(StandardCharsets.UTF_8);
        assertEquals(201, send("application/pdf", pdf, "cmd-00001", "").status());
        backend.close();
        Path linked = files().resolve(sha(pdf));
        Path orphan = Files.writeString(files().resolve("a".repeat(64)), "%PDF-old");
        Path young = Files.writeString(files().resolve("b".repeat(64)), "%PDF-young");
        Path broken = Files.writeString(files().resolve("incoming").resolve("part"), "%PDF-half");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(linked, old);
        Files.setLastModifiedTime(orphan, old);
        backend = TestBackend.start(folder, Clock.systemUTC());
        Await.until("the orphan is gone", () -> !Files.exists(orphan));
        assertTrue(Files.exists(linked));
        assertTrue(Files.exists(young));
        assertFalse(Files.exists(broken));
    }

    @Test
    void verifyNamesTheFirstFileThatIsNotWhatWasLinked() throws Exception {
        byte[] one = "%PDF-one".getBytes(StandardCharsets.UTF_8);
        byte[] two = "%PDF-two".getBytes(StandardCharsets.UTF_8);
        send("application/pdf", one, "cmd-00001", "");
        send("application/pdf", two, "cmd-00002", "");
        assertTrue(verify().isSound(), verify().toString());
        String last = Stream.of(sha(one), sha(two)).sorted().toList().getLast();
        Path bad = files().resolve(last);
        byte[] content = Files.readAllBytes(bad);
        content[7]++;
        Files.write(bad, content);
        assertTrue(verify().toString().contains("attachment " + last + " has another content"), verify().toString());
        Files.delete(bad);
        assertTrue(verify().toString().contains("attachment " + last + " is not there"), verify().toString());
    }

    private VerifyReport verify() {
        return DataVerifier.verify(folder.resolve("data"));
    }

    private Reply send(String type, byte[] content, String command, String name) {
        return backend.send(backend.request(path(command, name), seat)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    private String path(String command, String name) {
        return "/api/v1/tickets/" + ticket + "/attachments?commandId=" + command + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> fetch(String hash, String... headers) throws Exception {
        return backend.http()
                .send(
                        backend.request("/api/v1/tickets/" + ticket + "/attachments/" + hash, seat, headers)
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private Path files() {
        return folder.resolve("data").resolve("attachments");
    }

    private void assertNothingKept() {
        assertTrue(nothingKept());
    }

    private boolean nothingKept() {
        return isEmpty(files().resolve("incoming")) && List.of("incoming").equals(names());
    }

    private List<String> names() {
        try (Stream<Path> list = Files.list(files())) {
            return list.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isEmpty(Path dir) {
        try (Stream<Path> list = Files.list(dir)) {
            return list.findAny().isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String sha(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** The header of a JPEG behind an application segment, and noise. */
    private static byte[] jpeg(int width, int height, int noise) {
        ByteBuffer head = ByteBuffer.allocate(2 + 6 + 2 + 2 + 8);
        head.putShort((short) 0xFFD8)
                .putShort((short) 0xFFE1)
                .putShort((short) 4)
                .putShort((short) 0);
        head.putShort((short) 0xFFC2).putShort((short) 17).put((byte) 8);
        head.putShort((short) height).putShort((short) width);
        byte[] all = Arrays.copyOf(head.array(), head.position() + 10 + noise);
        for (int i = head.position(); i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        return all;
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(HexFormat.of().parseHex("89504E470D0A1A0A0000000D49484452"));
        out.write(ByteBuffer.allocate(8).putInt(width).putInt(height).array());
        out.write(new byte[9]);
        return out.toByteArray();
    }
}
