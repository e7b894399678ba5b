package yiwang.server.open311;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yiwang.domain.category.CategoryList;
import yiwang.domain.ticket.IntakeChannel;
import yiwang.wire.Intake;

/** Makes a matter out of the form of an Open311 client. Throws {@link Open311Fault}. */
final class Open311Form {
    /** The attribute by which a client may say the item within a service. */
    static final String ITEM = "item";

    private static final String SOURCE = "open311";
    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final String KEY = "Idempotency-Key";
    private static final int MOST_URL = 500;

    private final CategoryList categories;
    private final int longest;

    Open311Form(CategoryList categories, Open311Book book) {
        this.categories = categories;
        this.longest = book.limit("description");
    }

    /** A client that sends {@code Idempotency-Key} may send again without harm; the specification itself knows no number. */
    Intake intake(RoutingContext route) {
        String type = route.request().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            throw new Open311Fault(415, "send " + TYPE);
        }
        MultiMap form = route.request().formAttributes();
        String service = required(form, "service_code");
        CategoryList.Group group = categories.categories().stream()
                .filter(each -> each.code().equals(service))
                .findFirst()
                .orElseThrow(() -> new Open311Fault(404, "service_code provided was not found"));
        Double lat = number(form, "lat");
        Double lon = number(form, "long");
        String address = text(form, "address_string");
        if ((lat == null || lon == null) && address.isEmpty()) {
            throw new Open311Fault(400, "lat and long, or address_string, must be given");
        }
        String key = route.request().getHeader(KEY);
        return new Intake(
                SOURCE,
                key == null ? UUID.randomUUID().toString() : key,
                IntakeChannel.WEB,
                null,
                group.nameZh(),
                description(form, group),
                null,
                lon,
                lat,
                null,
                address,
                item(form, service));
    }

    private String description(MultiMap form, CategoryList.Group group) {
        String text = text(form, "description");
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Open311Fault(400, "description takes at most " + longest + " characters");
        }
        String media = text(form, "media_url");
        if (!media.isEmpty() && (media.length() > MOST_URL || !media.matches("https?://[\\x21-\\x7e]+"))) {
            throw new Open311Fault(400, "media_url is not valid");
        }
        String said = text.isBlank() ? group.nameZh() : text;
        return media.isEmpty() ? said : said + "\n" + media;
    }

    private @Nullable String item(MultiMap form, String service) {
        String item = text(form, "attribute[" + ITEM + "]");
        if (item.isEmpty()) {
            return null;
        }
        if (categories.items(service).stream()
                .noneMatch(each -> each.code().value().equals(item))) {
            throw new Open311Fault(400, "attribute[" + ITEM + "] is none of the service");
        }
        return item;
    }

    private static @Nullable Double number(MultiMap form, String name) {
        String text = text(form, name);
        try {
            return text.isEmpty() ? null : (Double) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Open311Fault(400, name + " is no number");
        }
    }

    private static String required(MultiMap form, String name) {
        String text = text(form, name);
        if (text.isEmpty()) {
            throw new Open311Fault(400, name + " was not provided");
        }
        return text;
    }

    /** What was no UTF-8 arrives as the mark of a character that could not be read. */
    private static String text(MultiMap form, String name) {
        String text = form.get(name);
        if (text != null && text.indexOf('\uFFFD') >= 0) {
            throw new Open311Fault(400, name + " is not UTF-8");
        }
        return text == null ? "" : text.strip();
    }
}
