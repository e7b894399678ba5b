package yiwang.demo.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.domain.ticket.TicketKind;

class MessageFileTest {
    private static final String FULL = "source_no,title,text,received_at,channel,kind,place,category\n";

    private static MessageFile.Contents read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private static MessageFile.Contents read(String text, Charset charset) {
        return MessageFile.read("m.csv", new ByteArrayInputStream(text.getBytes(charset)));
    }

    @Test
    void everyColumnIsRead() {
        Message message = read(FULL + "A-1,路灯,路灯不亮,2017-06-08T17:31:20,hotline-12345,complaint,320724100,02-001\n")
                .messages()
                .getFirst();
        Message expected = new Message(
                2,
                "A-1",
                LocalDateTime.of(2017, 6, 8, 17, 31, 20),
                "路灯",
                "路灯不亮",
                IntakeChannel.HOTLINE_12345,
                TicketKind.COMPLAINT,
                "320724100",
                "02-001");
        assertEquals(expected, message);
    }

    @Test
    void whatIsAbsentHasItsDefault() {
        Message message = read("text\n路灯不亮\n").messages().getFirst();
        assertEquals("row-1", message.sourceNo());
        assertEquals(IntakeChannel.WEB, message.channel());
        assertEquals(TicketKind.HELP, message.kind());
        assertNull(message.at());
        assertNull(message.title());
        assertNull(message.place());
        assertNull(message.category());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "content", "message"})
    void theTextMayBeCalled(String column) {
        assertEquals(
                "路灯不亮",
                read("id," + column + "\n1,路灯不亮\n").messages().getFirst().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-1,t,,,,,,|no text",
                "A-1,t,'  ',,,,,|no text",
                "A-1,t,x,2017-06-08,,,,|received_at is no time as in 2017-06-08T17:31:20: 2017-06-08",
                "A-1,t,x,2017-13-08T00:00:00,,,,|received_at is no time",
                "A-1,t,x,,fax,,,|unknown channel fax; known are hotline-12345,",
                "A-1,t,x,,,gossip,,|unknown kind gossip; known are consult,",
                "A-1,t,x|3 columns where the header has 8",
                "A-1,t,x,,,,,,more|9 columns where the header has 8",
            })
    void aBadRowIsToldWithFileAndLineAndTheRestIsReadOn(String row, String why) {
        MessageFile.Contents contents =
                read(FULL + "A-0,t,before,,,,,\n" + row.replace("'", "\"") + "\nA-2,t,after,,,,,\n");
        assertEquals(
                List.of("before", "after"),
                contents.messages().stream().map(Message::text).toList());
        assertEquals(1, contents.refused().size());
        assertTrue(
                contents.refused().getFirst().startsWith("m.csv:3: " + why),
                contents.refused().getFirst());
    }

    @Test
    void aRowIsNamedByTheLineItBeginsIn() {
        MessageFile.Contents contents =
                read("text,kind\n\"one\ntwo\nthree\",help\n\nfour,bad\n\"five\n\",bad\nsix,help\n");
        assertEquals(
                List.of(2L, 9L), contents.messages().stream().map(Message::line).toList());
        assertEquals("one\ntwo\nthree", contents.messages().getFirst().text());
        assertTrue(
                contents.refused().get(0).startsWith("m.csv:6: "),
                contents.refused().get(0));
        assertTrue(
                contents.refused().get(1).startsWith("m.csv:7: "),
                contents.refused().get(1));
    }

    @Test
    void quotesAndCommasInsideACellAreText() {
        assertEquals(
                "他说\"不管\",就走了",
                read("no,text\r\n1,\"他说\"\"不管\"\",就走了\"\r\n")
                        .messages()
                        .getFirst()
                        .text());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertEquals(1, read("\uFEFFtext,kind\n路灯不亮,help\n").messages().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-16"})
    void anotherEncodingIsRefusedAndSaidSo(String charset) {
        String text = "text,kind\n" + "路灯不亮,help\n".repeat(2_000);
        BrokenDataFile e = assertThrows(BrokenDataFile.class, () -> read(text, Charset.forName(charset)));
        assertEquals("m.csv: is not UTF-8; save it as CSV UTF-8 and try again", e.getMessage());
    }

    @Test
    void anotherEncodingLateInTheFileIsRefusedToo() {
        byte[] head = ("text,kind\n" + "lamp,help\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
        byte[] tail = "路灯不亮,help\n".getBytes(Charset.forName("GBK"));
        byte[] all = new byte[head.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        BrokenDataFile e =
                assertThrows(BrokenDataFile.class, () -> MessageFile.read("m.csv", new ByteArrayInputStream(all)));
        assertTrue(String.valueOf(e.getMessage()).contains("is not UTF-8"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "id,title\n1,a\n", "TEXT\n1\n"})
    void aFileWithoutATextColumnIsRefused(String text) {
        BrokenDataFile e = assertThrows(BrokenDataFile.class, () -> read(text));
        assertTrue(String.valueOf(e.getMessage()).startsWith("m.csv:1: no column named text"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text,kind\nfine,help\n\"open,help\nnext,help\n", "text,kind\nfine,help\n\"a\"b,help\n"})
    void brokenQuotesAreToldWithTheLineTheyBeginIn(String text) {
        BrokenDataFile e = assertThrows(BrokenDataFile.class, () -> read(text));
        assertTrue(String.valueOf(e.getMessage()).startsWith("m.csv:3: not CSV from here on"), e.getMessage());
    }

    @Test
    void aLongCellIsNotRepeatedInTheReason() {
        String why = read("text,kind\nx," + "k".repeat(5_000) + "\n").refused().getFirst();
        assertTrue(why.length() < 250, why);
    }

    @Test
    void ourOwnMessagesAreAllReadable() {
        MessageFile.Contents contents = MessageFile.read(
                "messages.csv", MessageFileTest.class.getResourceAsStream("/yiwang/demo/messages.csv"));
        assertEquals(List.of(), contents.refused());
        assertEquals(
                contents.messages().size(),
                contents.messages().stream().map(Message::sourceNo).distinct().count());
    }
}
