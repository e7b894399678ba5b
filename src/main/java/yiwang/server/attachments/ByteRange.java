package yiwang.server.attachments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is asked for by {@code Range} (RFC 9110 14.2). Several parts at once, and what is not understood, are
 * the whole file, as the RFC allows.
 *
 * @param from first byte, from 0
 * @param length how many; 0 when the file has no such part
 * @param isPart whether it is asked for by itself
 */
record ByteRange(long from, long length, boolean isPart) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    static ByteRange of(@Nullable String header, long size) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        if (!form.matches() || form.group(1).isEmpty() && form.group(2).isEmpty()) {
            return new ByteRange(0, size, false);
        }
        if (form.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(form.group(2)));
            return new ByteRange(size - last, last, true);
        }
        long from = Long.parseLong(form.group(1));
        long to = form.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(form.group(2)));
        if (!form.group(2).isEmpty() && Long.parseLong(form.group(2)) < from) {
            return new ByteRange(0, size, false);
        }
        return from >= size ? new ByteRange(from, 0, true) : new ByteRange(from, to - from + 1, true);
    }
}
