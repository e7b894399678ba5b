package yiwang.server.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yiwang.domain.code.CategoryCode;
import yiwang.domain.code.MalformedCode;
import yiwang.domain.geo.GeoPoint;
import yiwang.domain.reporter.Reporter;
import yiwang.domain.reporter.Telephone;
import yiwang.domain.ticket.KnownCodes;
import yiwang.domain.ticket.Refusal;
import yiwang.server.geo.GridLocator;
import yiwang.server.geo.Located;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.wire.Intake;
import yiwang.wire.ProblemCode;

/** Checks what comes in, field by field, and throws {@link NotDone} at the first that is wrong. Any thread. */
final class IntakeCheck {
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MAX_SOURCE_NO = 64;
    private static final int MAX_TITLE = 50;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_ADDRESS = 200;
    private static final Duration OLDEST = Duration.ofDays(31);
    /** Clocks of two machines are never quite the same. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final GridLocator locator;
    private final KnownCodes known;

    IntakeCheck(GridLocator locator, KnownCodes known) {
        this.locator = locator;
        this.known = known;
    }

    void texts(Intake intake) {
        String source = required("source", intake.source());
        if (!SOURCE.matcher(source).matches()) {
            throw refuse(Refusal.Code.DETAIL_INVALID, "source", PlainText.shorten(source));
        }
        PlainText.require("sourceNo", required("sourceNo", intake.sourceNo()), MAX_SOURCE_NO);
        required("channel", intake.channel());
        PlainText.require("text", required("text", intake.text()), MAX_TEXT);
        PlainText.require("address", Objects.requireNonNullElse(intake.address(), ""), MAX_ADDRESS);
        if (intake.title() != null) {
            PlainText.require("title", required("title", intake.title()), MAX_TITLE);
        }
    }

    /** When the source took it in; now when it does not say. */
    Instant receivedAt(Intake intake, Instant now) {
        Instant at = intake.receivedAt();
        if (at == null) {
            return now;
        }
        if (at.isBefore(now.minus(OLDEST)) || at.isAfter(now.plus(AHEAD))) {
            throw refuse(Refusal.Code.TIME_OUT_OF_RANGE, at);
        }
        return at.isAfter(now) ? now : at;
    }

    /** The point, or null when none was given. */
    @Nullable
    GeoPoint point(Intake intake) {
        Double lon = intake.lon();
        Double lat = intake.lat();
        if (lon == null && lat == null) {
            return null;
        }
        if (lon == null || lat == null) {
            throw refuse(Refusal.Code.DETAIL_MISSING, lon == null ? "lon" : "lat");
        }
        if (!Double.isFinite(lon) || !Double.isFinite(lat) || Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            throw refuse(Refusal.Code.OUTSIDE_COUNTY, lon, lat);
        }
        return new GeoPoint(lon, lat);
    }

    /** Where it is: by the point, else by the place code, else somewhere in the county. */
    Located place(Intake intake, @Nullable GeoPoint point) {
        Optional<Located> byCode = Optional.empty();
        if (intake.place() != null) {
            byCode = locator.of(intake.place());
            if (byCode.isEmpty()) {
                throw refuse(Refusal.Code.UNKNOWN_PLACE, PlainText.shorten(intake.place()));
            }
        }
        if (point != null) {
            return locator.at(point).orElseThrow(() -> refuse(Refusal.Code.OUTSIDE_COUNTY, point.lon(), point.lat()));
        }
        return byCode.orElseGet(() -> new Located(null, null, locator.county()));
    }

    /** The item the source names, or null when it names none. */
    @Nullable
    CategoryCode category(Intake intake) {
        String text = intake.category();
        if (text == null) {
            return null;
        }
        try {
            CategoryCode code = new CategoryCode(text);
            if (known.isCategory(code)) {
                return code;
            }
        } catch (MalformedCode e) {
            throw refuse(Refusal.Code.UNKNOWN_CATEGORY, PlainText.shorten(text));
        }
        throw refuse(Refusal.Code.UNKNOWN_CATEGORY, PlainText.shorten(text));
    }

    /** Who reports it. What is wrong with it is not said back. */
    static Reporter reporter(Intake intake) {
        String name = intake.reporterName();
        String phone = intake.reporterPhone();
        if (name != null) {
            PlainText.require("reporterName", required("reporterName", name), Reporter.MOST_NAME);
        }
        Telephone number = phone == null
                ? null
                : Telephone.parse(phone).orElseThrow(() -> new NotDone(Reason.of(ProblemCode.PHONE_INVALID)));
        return new Reporter(name == null ? null : PlainText.oneLine(name), number);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw refuse(Refusal.Code.DETAIL_MISSING, name);
        }
        return value;
    }

    private static NotDone refuse(Refusal.Code code, Object... args) {
        return new NotDone(Reason.of(code, args));
    }
}
