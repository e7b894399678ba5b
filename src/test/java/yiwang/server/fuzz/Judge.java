package yiwang.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no answer may be. */
final class Judge {
    static final String SOUND = "";
    static final String GROWN = "the journal has grown by a request that was not accepted";

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("(?s).*[a-z].*\\.");
    private static final Pattern FORGOTTEN = Pattern.compile("(?<!\\p{L})\\{[0-3]}");

    private Judge() {}

    /** What is wrong with the answer, or {@link #SOUND}. */
    static String says(Draft draft, Shot shot, Heard heard, long grown) {
        int status = heard.status();
        if (status < 0) {
            return "no answer";
        }
        if (status == 0) {
            return shot.framed() ? "the line was ended without an answer" : SOUND;
        }
        if (status >= 500 && !(status == 503 && !heard.header("Retry-After").isEmpty())) {
            return "status " + status;
        }
        boolean unreadable = isUnreadable(heard);
        if (draft.isDescribed() && !unreadable && !draft.operation().statuses().contains(String.valueOf(status))) {
            return "status " + status + " is not described for " + draft.operation();
        }
        if (status == 429 && heard.header("Retry-After").isEmpty()) {
            return "429 without Retry-After";
        }
        String form = status < 400 || shot.method().equals("HEAD") ? SOUND : problem(shot, heard);
        return form.isEmpty() ? seq(draft, shot, heard, grown) : form;
    }

    /** What no route gets to see may be told of any; its headers were not read, nor the language wanted. */
    private static boolean isUnreadable(Heard heard) {
        String text = new String(heard.body(), StandardCharsets.UTF_8);
        return Stream.of("not-http", "line-too-long", "headers-too-large")
                .anyMatch(code -> text.contains("\"code\":\"" + code + '"'));
    }

    private static String problem(Shot shot, Heard heard) {
        String type = heard.header("Content-Type");
        if (shot.target().startsWith("/open311/")
                && (type.startsWith("application/json") || type.startsWith("text/xml"))) {
            return new String(heard.body(), StandardCharsets.UTF_8).contains("description")
                    ? SOUND
                    : "an Open311 error that says nothing";
        }
        if (!heard.header("Content-Type").startsWith("application/problem+json")) {
            return "status " + heard.status() + " without a problem document";
        }
        try {
            JsonNode problem = heard.json();
            String detail = problem.path("detail").asText();
            if (!CODE.matcher(problem.path("code").asText()).matches()
                    || problem.path("title").asText().isBlank()
                    || detail.isBlank()) {
                return "a problem that says too little";
            }
            return wording(
                    shot,
                    heard,
                    problem.path("code").asText(),
                    problem.path("title").asText(),
                    detail);
        } catch (IOException e) {
            return "a problem document that is no JSON";
        }
    }

    private static String wording(Shot shot, Heard heard, String code, String title, String detail) {
        long languages = shot.headers().stream()
                .filter(line -> line.regionMatches(true, 0, "Accept-Language", 0, 15))
                .count();
        boolean sane = languages == 1
                && !isUnreadable(heard)
                && shot.framed()
                && !shot.headers().contains(" folded");
        if (sane
                && shot.headers().contains("Accept-Language: zh-CN")
                && !CHINESE.matcher(title + detail).find()) {
            return code + " is not said in Chinese";
        }
        if (sane
                && shot.headers().contains("Accept-Language: en")
                && !ENGLISH.matcher(detail).matches()) {
            return code + " is not said in English";
        }
        String sent = shot.target() + new String(shot.body(), StandardCharsets.UTF_8);
        return FORGOTTEN.matcher(detail).find() && !sent.contains("{") && !sent.contains("%7B")
                ? code + " has a gap in its sentence"
                : SOUND;
    }

    /** The journal grows by what was accepted and by nothing else. */
    private static String seq(Draft draft, Shot shot, Heard heard, long grown) {
        boolean writes = draft.operation().path().endsWith("/intake")
                || draft.operation().path().endsWith("/commands")
                || draft.operation().path().endsWith("/intake/batch")
                || draft.operation().path().endsWith("/readings")
                || draft.operation().path().endsWith("/attachments");
        if (shot.target().startsWith("/open311/")) { // its answer does not say whether the report was known
            return grown > 0 && !(shot.method().equals("POST") && heard.status() < 300) ? GROWN : SOUND;
        }
        boolean accepted = false;
        if (writes && heard.status() < 300 && heard.body().length > 0) {
            try {
                JsonNode answer = heard.json();
                accepted = answer.has("rows") || answer.has("tickets")
                        ? answer.path("accepted").asInt() > 0
                                || answer.path("tickets")
                                        .findValuesAsText("repeated")
                                        .contains("false")
                        : answer.has("repeated") && !answer.path("repeated").asBoolean();
            } catch (IOException e) {
                return "an answer that is no JSON";
            }
        }
        if (grown > 0 && !accepted) {
            return GROWN;
        }
        return grown <= 0 && accepted ? "accepted, and not in the journal" : SOUND;
    }
}
