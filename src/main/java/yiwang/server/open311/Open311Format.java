package yiwang.server.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Json;

/** The two forms of an answer. A value is a text, a number, a truth, a map or a list of maps. */
enum Open311Format {
    JSON("application/json; charset=utf-8"),
    XML("text/xml; charset=utf-8");

    /** In XML a list names its entries; in JSON it does not. */
    private static final Map<String, String> ENTRIES = Map.of(
            "services", "service",
            "service_requests", "request",
            "attributes", "attribute",
            "values", "value",
            "errors", "error");

    private final String type;

    Open311Format(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** By the ending of a path; JSON where it has none of ours. */
    static Open311Format of(String path) {
        return path.endsWith(".xml") ? XML : JSON;
    }

    /** {@code root} is the name of the outermost element, which JSON leaves out. */
    String write(String root, Object value) {
        if (this == JSON) {
            try {
                return Json.lenient().writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an answer that is not JSON", e);
            }
        }
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        element(xml, root, value);
        return xml.append('\n').toString();
    }

    private static void element(StringBuilder xml, String name, @Nullable Object value) {
        xml.append('<').append(name).append('>');
        switch (value) {
            case null -> xml.append("");
            case Map<?, ?> map -> map.forEach((key, each) -> element(xml, String.valueOf(key), each));
            case List<?> list -> list.forEach(each -> element(xml, ENTRIES.getOrDefault(name, "entry"), each));
            default -> escape(xml, value.toString());
        }
        xml.append("</").append(name).append('>');
    }

    private static void escape(StringBuilder xml, String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    boolean isLetter = point >= ' ' || point == '\t' || point == '\n' || point == '\r';
                    boolean isWhole = point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE;
                    if (isLetter && isWhole && point != 0xFFFE && point != 0xFFFF) {
                        xml.appendCodePoint(point);
                    }
                }
            }
        });
    }
}
