package yiwang.console.video;

import java.util.Locale;
import yiwang.domain.code.GbId;
import yiwang.domain.geo.GeoPoint;

/**
 * A channel as the officer sees it in the list: what it is called, where it stands and whether its device answers.
 *
 * @param streamUrl anything FFmpeg can open: HTTP MPEG-TS or FLV, HLS, RTSP
 */
public record ChannelItem(GbId id, String name, String place, GeoPoint at, String streamUrl, boolean online) {

    /** True if name, place or code contains the text; letter case does not matter, an empty text matches all. */
    boolean matches(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || place.toLowerCase(Locale.ROOT).contains(wanted)
                || id.value().contains(wanted);
    }
}
