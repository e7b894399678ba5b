package yiwang.console.basemap;

/** Text of a file or a server made fit to be shown: one line, no marks, nothing that turns the writing round. */
final class PlainText {
    private PlainText() {}

    static String of(String text, int longest) {
        String head = text.length() > longest * 16 ? text.substring(0, longest * 16) : text;
        String plain = head.replaceAll("<[^<>]*>", " ")
                .replace("&copy;", "©")
                .replace("&amp;", "&")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+", " ")
                .strip();
        return plain.length() <= longest
                ? plain
                : plain.substring(0, longest - 1).strip() + "…";
    }
}
