package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import yiwang.wire.Json;

/**
 * What came back.
 *
 * @param status 0 when the line was ended without an answer, -1 when nothing came in time
 * @param headers by name in small letters
 */
record Heard(int status, Map<String, String> headers, byte[] body) {
    static final Heard ENDED = new Heard(0, Map.of(), new byte[0]);
    static final Heard SILENT = new Heard(-1, Map.of(), new byte[0]);

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** Throws what is wrong with it. */
    JsonNode json() throws IOException {
        return Json.lenient()
                .readTree(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(body))
                        .toString());
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " " + headers + " " + text.substring(0, Math.min(300, text.length()));
    }
}
