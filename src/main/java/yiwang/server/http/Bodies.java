package yiwang.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Json;
import yiwang.wire.ProblemCode;

/** Reads request bodies strictly and says in one code and two words what is wrong with one. Throws {@link NotDone}. */
public final class Bodies {
    private Bodies() {}

    /** The body as a value of {@code type}. */
    public static <T> T read(RoutingContext route, Class<T> type) {
        return read(route, Json.strict().readerFor(type));
    }

    /** The body as this reader reads it. */
    public static <T> T read(RoutingContext route, ObjectReader reader) {
        requireJson(route);
        Buffer body = route.body().buffer();
        if (body == null || body.length() == 0) {
            throw malformed("", "empty");
        }
        @Nullable T value = parse(text(body), reader);
        if (value == null) {
            throw malformed("", "null");
        }
        return value;
    }

    /** One of several values of a body, read as strictly as a body of its own. */
    public static <T> T value(JsonNode node, Class<T> type) {
        @Nullable T value = parse(node.toString(), Json.strict().readerFor(type));
        if (value == null) {
            throw malformed("", "null");
        }
        return value;
    }

    private static <T> @Nullable T parse(String text, ObjectReader reader) {
        try {
            return reader.readValue(text);
        } catch (UnrecognizedPropertyException e) {
            throw new NotDone(Reason.of(ProblemCode.UNKNOWN_PROPERTY, PlainText.shorten(e.getPropertyName())));
        } catch (InvalidFormatException e) {
            throw malformed(path(e), PlainText.shorten(String.valueOf(e.getValue())));
        } catch (JsonMappingException e) {
            throw malformed(path(e), e.getCause() instanceof StreamConstraintsException ? "too-large" : "wrong-type");
        } catch (StreamConstraintsException e) {
            throw malformed(at(e), "too-large");
        } catch (JsonProcessingException e) {
            throw malformed(at(e), "not-json");
        }
    }

    private static void requireJson(RoutingContext route) {
        String type = route.request().getHeader("Content-Type");
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals("application/json")) {
            throw new NotDone(Reason.of(ProblemCode.UNSUPPORTED_MEDIA, PlainText.shorten(plain)));
        }
    }

    /** Wrong UTF-8 is refused, not replaced: a replaced character in an address is a wrong address. */
    private static String text(Buffer body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("", "not-utf-8");
        }
    }

    private static String path(JsonMappingException e) {
        return PlainText.shorten(e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining(".")));
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    private static NotDone malformed(String where, String what) {
        return new NotDone(Reason.of(ProblemCode.MALFORMED, where, what));
    }
}
