package yiwang.server.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes an entry is hashed over, so that anybody can recompute the chain in any language.
 *
 * <p>First a word that says which chain it is, then the fields in a fixed order, the hash of the entry before as the last.
 * Of the journal these are {@code yiwang-journal-1}, region, seq, at, actor, unit, subject, subjectId, version, verb,
 * payload, prevHash. Numbers are decimal without leading zeros. Each field is written as the length of its UTF-8 bytes in
 * decimal, a colon, the bytes, a comma (a netstring), so that no content can pass for a border. The hash is SHA-256 over all
 * of it, in 64 small hexadecimal digits; the entry before the first counts as 64 zeros.
 */
public final class CanonicalForm {
    /** What the first entry names as the hash before it. */
    public static final String GENESIS = "0".repeat(64);

    private CanonicalForm() {}

    /** The hash that {@code entry} must carry; its own {@code hash} is not looked at. */
    public static String hash(JournalEntry entry) {
        return JournalStore.FORM.hash(entry);
    }

    static String hash(String word, List<Object> fields) {
        MessageDigest digest = sha256();
        field(digest, word);
        fields.forEach(each -> field(digest, String.valueOf(each)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void field(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
