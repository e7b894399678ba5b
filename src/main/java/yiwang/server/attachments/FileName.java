package yiwang.server.attachments;

import java.util.Locale;
import yiwang.domain.attachment.AttachmentKind;
import yiwang.server.http.PlainText;

/** Makes a name that no file system, header or reader takes for anything else out of the one a sender gave. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** Ends with what its kind is; {@code hash} names a file whose sender did not. */
    static String clean(String said, AttachmentKind kind, String hash) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        String plain = PlainText.oneLine(PlainText.visible(last))
                .replaceAll("[<>:\"|?*;%]", "_")
                .replaceAll("^[. ]+|[. ]+$", "");
        String ending = "." + kind.extension();
        String stem = plain.toLowerCase(Locale.ROOT).endsWith(ending)
                ? plain.substring(0, plain.length() - ending.length())
                : plain;
        String named = stem.isBlank() ? hash.substring(0, 12) : stem;
        String cut = named.codePointCount(0, named.length()) <= LONGEST
                ? named
                : named.substring(0, named.offsetByCodePoints(0, LONGEST));
        return cut + ending;
    }
}
