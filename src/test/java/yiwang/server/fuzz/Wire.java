package yiwang.server.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that sends any bytes whatever, and keeps its line while that is possible. One thread. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int LONGEST_HEAD = 64 * 1024;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(int port) {
        this.port = port;
    }

    Heard send(Shot shot) throws IOException {
        boolean kept = socket != null;
        Heard heard = once(shot);
        return kept && heard.status() == 0 ? once(shot) : heard; // the other side may end an idle line at any time
    }

    private Heard once(Shot shot) throws IOException {
        Socket line = open();
        try {
            try {
                line.getOutputStream().write(shot.bytes());
                if (!shot.framed()) {
                    line.shutdownOutput();
                }
            } catch (IOException e) { // it may answer before it has heard everything, and end the line
                return answer(shot);
            }
            return answer(shot);
        } finally {
            if (!shot.framed()) {
                close();
            }
        }
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return socket;
    }

    private Heard answer(Shot shot) throws IOException {
        try {
            Heard heard = read(shot.method());
            if (heard.status() == 0 || heard.header("Connection").equalsIgnoreCase("close")) {
                close();
            }
            return heard;
        } catch (SocketTimeoutException e) {
            close();
            return Heard.SILENT;
        } catch (IOException e) { // reset
            close();
            return Heard.ENDED;
        }
    }

    private Heard read(String method) throws IOException {
        InputStream from = in;
        String head = from == null ? "" : head(from);
        if (from == null || head.length() < 12) {
            return Heard.ENDED;
        }
        int status = Integer.parseInt(head.substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        });
        boolean empty = method.equals("HEAD") || status < 200 || status == 204 || status == 304;
        int length = empty ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return status == 100 ? read(method) : new Heard(status, headers, from.readNBytes(length));
    }

    private static String head(InputStream from) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = from.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** A plain question. */
    Heard get(String path) throws IOException {
        return send(new Shot("GET", path, List.of("Host: 127.0.0.1"), new byte[0], true));
    }

    long seq() throws IOException {
        return get("/health").json().path("seq").asLong(-1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            in = null;
        }
    }
}
