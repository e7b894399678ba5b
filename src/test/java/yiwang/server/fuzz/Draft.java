package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A request that is right at first and gets worse. For one case. */
final class Draft {
    private static final int HUGE = 10 * 1024 * 1024;
    private static final List<String> TOKENS =
            List.of("Bearer", "Bearer ", "Bearer x".repeat(500), "Basic eDp5", "Bearer \u00ff\u0001", "bearer x");
    private static final List<String> LANGUAGES =
            List.of("*", "zz;q=9", "𠮷", "a".repeat(4_000), "zh;q=NaN,en;q=1e400", ",,,;;;", "-", "zh-");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "",
            "application/json; charset=utf-16",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "a".repeat(61) + "𠮷",
            "application/json\u0001");
    private static final List<String> HOSTS =
            List.of("", "evil.example", "127.0.0.1:99999999", "[::1", "a@127.0.0.1", "127.0.0.1 ", "\u0001");
    private static final List<String> HARMLESS = List.of(
            "Idempotency-Key: " + "x".repeat(500),
            "If-None-Match: *",
            "If-None-Match: \"",
            "Accept-Encoding: gzip;q=x,,",
            "Range: bytes=5-2",
            "Cookie: =;=;",
            "Connection: close",
            "Content-Encoding: gzip",
            "X-Forwarded-For: 1.2.3.4",
            "Origin: null");
    private static final List<String> ODD = List.of(
            "No colon",
            ": empty",
            "Na me: x",
            "N\u0000: x",
            " folded",
            "X: a\u0000b",
            "X\u00e9: y",
            "Expect: 100-continue",
            "Expect: nothing",
            "Upgrade: h2c",
            "Upgrade: websocket");

    private final Operation operation;
    private final Random dice;
    private final List<String> headers = new ArrayList<>();
    private String method;
    private String target;
    private byte[] body;
    private boolean framed = true;
    private boolean described = true;

    Draft(Operation operation, JsonNode document, World world, Random dice) {
        this.operation = operation;
        this.dice = dice;
        this.method = operation.method();
        String ticket = world.ticket(dice);
        double rate = Cases.one(dice, 0.0, 0.03, 0.1, 0.3);
        Sample sample = new Sample(document, world, dice, rate, ticket);
        this.target = operation
                .path()
                .replace("{id}", ticket)
                .replace("{account}", "wang.wu")
                .replace("{session}", "none")
                .replace("{credential}", "hall-1")
                .replace("{file}", Cases.one(dice, "01.json", "01.xml", "none"))
                .replace("{hash}", "0".repeat(64))
                .replace("{layer}", Cases.one(dice, "grids", "county"))
                .replace("{left}", "guannan-7step")
                .replace("{right}", "haimen-6step@1");
        Body carried = Body.of(operation, sample, dice, rate);
        this.body = carried.bytes();
        headers.add("Host: 127.0.0.1");
        headers.add(Cases.one(dice, "Accept-Language: zh-CN", "Accept-Language: en"));
        boolean keepsToken = !target.equals("/api/v1/sessions/current");
        if (keepsToken && dice.nextInt(30) > 0) {
            headers.add("Authorization: Bearer " + world.token(dice));
        }
        if (body.length > 0) {
            headers.add("Content-Type: " + carried.type());
        }
        query(world);
    }

    private void query(World world) {
        StringBuilder query = new StringBuilder();
        for (String name : operation.queries()) {
            String value = dice.nextInt(3) > 0
                    ? Hostile.percent(
                            name.equals("commandId")
                                    ? world.number()
                                    : Cases.one(
                                            dice,
                                            world.now().toString(),
                                            "2026-11-01T00:00:00Z",
                                            "+1000000000-12-31T23:59:59Z",
                                            "-1000000000-01-01T00:00:00Z",
                                            "true",
                                            "+999999999-01-01T00:00:00Z"))
                    : Hostile.piece(dice);
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
        }
        target += query;
    }

    Operation operation() {
        return operation;
    }

    /** Whether it is still a request that the description speaks of. */
    boolean isDescribed() {
        return described;
    }

    Shot shot() {
        return new Shot(method, target, headers, body, framed);
    }

    void spoil() {
        switch (dice.nextInt(10)) {
            case 0, 1, 2 -> spoilBody();
            case 3, 4 -> spoilTarget();
            case 5, 6, 7 -> spoilHeaders();
            case 8 -> {
                method = Cases.one(
                        dice, "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "FOO");
                described = false;
            }
            default -> spoilFrame();
        }
    }

    private void spoilBody() {
        switch (dice.nextInt(40)) {
            case 0 -> body = huge();
            case 1, 2, 3 -> body = Hostile.deep(dice).getBytes(StandardCharsets.UTF_8);
            case 4, 5 -> body = new byte[0];
            case 6 -> body = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 7 -> body = ("\uFEFF" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            default -> body = Hostile.spoilt(dice, body);
        }
        described &= !operation.content().isEmpty();
    }

    private byte[] huge() {
        byte[] bytes = new byte[dice.nextBoolean() ? HUGE : 600_000];
        Arrays.fill(bytes, (byte) ' ');
        bytes[0] = '"';
        return bytes;
    }

    private void spoilTarget() {
        described = false;
        switch (dice.nextInt(6)) {
            case 0 ->
                target += Cases.one(dice, "?", "&") + "limit=" + Hostile.piece(dice) + "&page=" + Hostile.piece(dice);
            case 1 ->
                target = Cases.one(
                        dice,
                        "/",
                        "//",
                        "/api/v1/../../etc/passwd",
                        "*",
                        "http://127.0.0.1/health",
                        "/api//v1/units",
                        "/health/",
                        "");
            case 2 -> target = "/" + Hostile.piece(dice);
            default -> {
                String[] steps = target.split("/", -1);
                steps[dice.nextInt(steps.length)] = Hostile.piece(dice);
                target = String.join("/", steps);
            }
        }
    }

    private void spoilHeaders() {
        switch (dice.nextInt(9)) {
            case 0 -> headers.add("Authorization: " + one(TOKENS));
            case 1 -> headers.removeIf(line -> line.startsWith("Authorization"));
            case 2 -> replace("Accept-Language: ", one(LANGUAGES));
            case 3 -> replace("Content-Type: ", one(TYPES));
            case 4 -> headers.add(one(HARMLESS));
            default -> {
                described = false;
                spoilHead();
            }
        }
    }

    /** What is wrong before any route is asked. */
    private void spoilHead() {
        switch (dice.nextInt(4)) {
            case 0 -> headers.add(headers.get(dice.nextInt(headers.size())));
            case 1 -> headers.add("X-Long: " + "a".repeat(Cases.one(dice, 4_000, 8_100, 9_000, 70_000)));
            case 2 -> replace("Host: ", one(HOSTS));
            default -> headers.add(one(ODD));
        }
    }

    private void replace(String name, String value) {
        headers.replaceAll(line -> line.startsWith(name) ? name + value : line);
    }

    private String one(List<String> of) {
        return of.get(dice.nextInt(of.size()));
    }

    /** Lengths that lie. What is left over is not another request: no body here begins like one. */
    private void spoilFrame() {
        framed = false;
        described = false;
        switch (dice.nextInt(7)) {
            case 0 -> headers.add("Content-Length: " + (body.length + 1 + dice.nextInt(1_000)));
            case 1 -> headers.add("Content-Length: " + body.length / 2);
            case 2 ->
                headers.add("Content-Length: " + Cases.one(dice, "-1", "x", "9223372036854775808", "1e3", "+5", ""));
            case 3 -> {
                headers.add("Content-Length: " + body.length);
                headers.add("Content-Length: " + (body.length + 1));
            }
            case 4 -> {
                headers.add("Transfer-Encoding: chunked");
                body = ("5\r\n" + "\"abc\"" + "\r\n"
                                + Cases.one(dice, "0\r\n\r\n", "zz\r\n", "ffffffffffffffff\r\n", "-1\r\n", ""))
                        .getBytes(StandardCharsets.UTF_8);
            }
            case 5 -> {
                headers.add("Transfer-Encoding: chunked");
                headers.add("Content-Length: " + body.length);
            }
            default ->
                headers.add(
                        "Transfer-Encoding: " + Cases.one(dice, "gzip", "identity, chunked", "chunked, chunked", "x"));
        }
    }
}
