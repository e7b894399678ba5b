package yiwang.server.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.wire.Json;
import yiwang.wire.ProblemCode;

/** Reads request bodies strictly and says in one code and two words what is wrong with one. Throws {@link NotDone}. */
public final class Bodies {
    /** One value of several: what follows it is the next. */
    private static final ObjectReader ONE =
            Json.strict().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Bodies() {}

    /** The body as a value of {@code type}. */
    public static <T> T read(RoutingContext route, Class<T> type) {
        return read(route, Json.strict().readerFor(type));
    }

    /** The body as this reader reads it. */
    public static <T> T read(RoutingContext route, ObjectReader reader) {
        Buffer body = json(route);
        return parsed(() -> reader.readValue(text(body)));
    }

    /** The body as it came, when it says that it is JSON; {@link #many} may read it on another thread. */
    public static Buffer json(RoutingContext route) {
        requireJson(route);
        Buffer body = route.body().buffer();
        if (body == null || body.length() == 0) {
            throw malformed("", "empty");
        }
        return body;
    }

    /** The values of a body that is a list; of more than {@code most} nothing is made. Any thread. */
    public static List<JsonNode> many(Buffer body, int most) {
        return parsed(() -> {
            List<JsonNode> values = new ArrayList<>();
            try (JsonParser parser = Json.strict().createParser(text(body))) {
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    throw malformed("", "wrong-type");
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (values.size() == most) {
                        throw new NotDone(Reason.of(ProblemCode.BATCH_SIZE, most, most + 1));
                    }
                    values.add(ONE.readTree(parser));
                }
                if (parser.nextToken() != null) {
                    throw malformed(at(parser.currentLocation()), "not-json");
                }
            }
            return values;
        });
    }

    /** One of several values of a body, read as strictly as a body of its own. */
    public static <T> T value(JsonNode node, Class<T> type) {
        return parsed(() -> Json.strict().readerFor(type).readValue(node.toString()));
    }

    private interface Reading<T> {
        @Nullable
        T now() throws IOException;
    }

    private static <T> T parsed(Reading<T> reading) {
        try {
            @Nullable T value = reading.now();
            if (value == null) {
                throw malformed("", "null");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw new NotDone(Reason.of(ProblemCode.UNKNOWN_PROPERTY, PlainText.shorten(e.getPropertyName())));
        } catch (InvalidFormatException e) {
            throw malformed(path(e), PlainText.shorten(String.valueOf(e.getValue())));
        } catch (JsonMappingException e) {
            throw malformed(path(e), e.getCause() instanceof StreamConstraintsException ? "too-large" : "wrong-type");
        } catch (StreamConstraintsException e) {
            throw malformed(at(e.getLocation()), "too-large");
        } catch (JsonProcessingException e) {
            throw malformed(at(e.getLocation()), "not-json");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
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

    private static String at(@Nullable JsonLocation where) {
        return where == null ? "" : where.getLineNr() + ":" + where.getColumnNr();
    }

    private static NotDone malformed(String where, String what) {
        return new NotDone(Reason.of(ProblemCode.MALFORMED, where, what));
    }
}
