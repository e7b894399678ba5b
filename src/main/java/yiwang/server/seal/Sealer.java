package yiwang.server.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import yiwang.server.storage.StorageFault;

/**
 * Seals and opens texts: {@code key id . base64url(nonce and AES-256-GCM)}. What a text belongs to is sealed in with it, so
 * that one row's text does not open in another row. Immutable; any thread.
 */
public final class Sealer {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";
    private static final String MARKS = "yiwang marks 1";
    private static final int MARK_BYTES = 16;

    private final SequencedMap<String, byte[]> keys;
    private final String present;
    private final RandomGenerator random;

    /** With these keys, of which the last one seals; {@code random} must be one that nobody can foresee. */
    public Sealer(Map<String, byte[]> keys, RandomGenerator random) {
        this.keys = new LinkedHashMap<>(keys);
        this.present = this.keys.keySet().stream().reduce((a, b) -> b).orElseThrow();
        this.random = random;
    }

    /** The key that seals now. */
    public String presentKey() {
        return present;
    }

    /** The key that {@code sealed} needs. */
    public static String keyOf(String sealed) {
        return sealed.substring(0, Math.max(0, sealed.indexOf('.')));
    }

    /** {@code text} for nobody to read without the key; {@code owner} names what it belongs to. */
    public String seal(String text, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] hidden = crypt(Cipher.ENCRYPT_MODE, present, nonce, plain, owner);
        byte[] both = ByteBuffer.allocate(NONCE + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
        return present + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** The text again. Throws {@link StorageFault} when the key is missing, or the text or its owner was changed. */
    public String open(String sealed, String owner) {
        String key = keyOf(sealed);
        if (!keys.containsKey(key)) {
            throw new StorageFault("the key " + key + " is not in the key file");
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed.substring(key.length() + 1));
            byte[] nonce = Arrays.copyOfRange(both, 0, NONCE);
            byte[] hidden = Arrays.copyOfRange(both, NONCE, both.length);
            return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, hidden, owner), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StorageFault("a sealed text is none", e);
        }
    }

    /** What every key makes of {@code text}, the present one first: see {@link #mark}. */
    public List<String> marks(String text, String kind) {
        return keys.sequencedKeySet().reversed().stream()
                .map(key -> mark(key, text, kind))
                .toList();
    }

    /**
     * The same for the same text of a kind under the present key, and nothing to anybody without the key: for finding what is
     * alike without opening it.
     */
    public String mark(String text, String kind) {
        return mark(present, text, kind);
    }

    private String mark(String key, String text, String kind) {
        byte[] own = hmac(key(key), MARKS.getBytes(StandardCharsets.UTF_8)); // no key is used for two things
        byte[] mark = hmac(own, (kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mark, MARK_BYTES));
    }

    private byte[] key(String id) {
        byte[] key = keys.get(id);
        if (key == null) {
            throw new StorageFault("the key " + id + " is not in the key file");
        }
        return key;
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private byte[] crypt(int mode, String key, byte[] nonce, byte[] text, String owner) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(keys.get(key), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new StorageFault("a sealed text was changed, or is another one's", e);
        }
    }
}
