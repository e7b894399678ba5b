package yiwang.domain.classify;

/** Bytes that are no usable model; the message continues "the file …". */
public final class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public ModelRefused(String why) {
        super(why);
    }

    /** Why, with the exception that told. */
    public ModelRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
