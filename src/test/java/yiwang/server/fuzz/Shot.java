package yiwang.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as bytes.
 *
 * @param headers whole lines
 * @param framed whether the length of the body is told truly; otherwise {@code headers} say what they say
 */
record Shot(String method, String target, List<String> headers, byte[] body, boolean framed) {
    private static final int SHOWN = 600;

    Shot {
        headers = List.copyOf(headers);
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (framed && (body.length > 0 || method.equals("POST"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    Shot with(List<String> lines) {
        return new Shot(method, target, lines, body, framed);
    }

    Shot with(byte[] other) {
        return new Shot(method, target, headers, other, framed);
    }

    Shot at(String other) {
        return new Shot(method, other, headers, body, framed);
    }

    /** What a shell repeats it with; {@code $PORT} and {@code $TOKEN} are those of the backend at hand. */
    String replay() {
        if (!framed) {
            return printf(bytes()) + " | nc -q 2 127.0.0.1 $PORT";
        }
        List<String> words = new ArrayList<>(List.of("curl -sS -i --path-as-is -X", quoted(method)));
        headers.stream().filter(line -> !line.startsWith("Host: 127.")).forEach(line -> {
            words.add("-H");
            words.add(line.startsWith("Authorization: Bearer ") ? "\"Authorization: Bearer $TOKEN\"" : quoted(line));
        });
        boolean sends = body.length > 0 || method.equals("POST");
        String from = sends ? printf(body) + " | " : "";
        return from + String.join(" ", words) + (sends ? " --data-binary @-" : "") + " \"http://127.0.0.1:$PORT\""
                + quoted(target);
    }

    private static String quoted(String text) {
        return "$'" + escaped(text.getBytes(StandardCharsets.UTF_8), false) + '\'';
    }

    static String printf(byte[] bytes) {
        return "printf '" + escaped(bytes, true) + '\'';
    }

    private static String escaped(byte[] bytes, boolean percents) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            char letter = (char) (bytes[i] & 0xff);
            boolean plain = letter >= ' ' && letter < 0x7f && letter != '\'' && letter != '\\';
            text.append(plain ? String.valueOf(letter) : "\\x%02x".formatted((int) letter));
            text.append(percents && letter == '%' ? "%" : "");
        }
        return bytes.length <= SHOWN ? text.toString() : text + "…(" + bytes.length + " bytes)";
    }
}
