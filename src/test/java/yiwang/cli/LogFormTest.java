package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.wire.Json;

/** What the shipped configuration of the log makes of a line, in both forms. */
class LogFormTest {
    private static List<String> lines(String form) throws JoranException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        LoggerContext context = new LoggerContext();
        try {
            context.setMDCAdapter(new LogbackMDCAdapter());
            context.putProperty("YIWANG_LOG_FORM", form);
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogFormTest.class.getResource("/logback.xml"));
            Logger log = context.getLogger("yiwang.server.Example");
            log.info("taken in: {}\nand a second line", 5);
            log.warn("failed", new IllegalStateException("why"));
            log.debug("not told");
        } finally {
            context.stop();
            System.setErr(before);
        }
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void jsonIsOneObjectALineAlsoForWhatHasLinesOfItsOwn() throws JoranException, IOException {
        List<String> lines = lines("JSON");
        assertEquals(2, lines.size(), lines::toString);
        JsonNode first = Json.lenient().readTree(lines.get(0));
        assertEquals("INFO", first.path("level").asText());
        assertEquals("yiwang.server.Example", first.path("loggerName").asText());
        assertEquals(
                "taken in: 5\nand a second line", first.path("formattedMessage").asText());
        assertTrue(first.path("timestamp").asLong() > 0, first::toString);
        JsonNode second = Json.lenient().readTree(lines.get(1));
        assertEquals("why", second.path("throwable").path("message").asText());
    }

    @Test
    void textIsForPeople() throws JoranException {
        List<String> lines = lines("TEXT");
        assertTrue(lines.get(0).contains("INFO") && lines.get(0).endsWith("taken in: 5"), lines::toString);
    }
}
