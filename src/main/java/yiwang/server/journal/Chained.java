package yiwang.server.journal;

/** An entry of a {@link Chain}, whatever else it says. */
public interface Chained {
    /** County code; numbers and chain are per region. */
    String region();

    /** From 1 without holes. */
    long seq();

    /** ISO-8601 in UTC, exactly as hashed. */
    String at();

    /** Hash of the entry before; {@link CanonicalForm#GENESIS} for the first. */
    String prevHash();

    /** {@link CanonicalForm#hash} of this entry. */
    String hash();
}
