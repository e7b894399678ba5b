package yiwang.server.journal;

/**
 * The first place where the store does not agree with itself.
 *
 * @param region county code
 * @param seq number of the journal entry concerned
 * @param what what is wrong there
 */
public record Difference(String region, long seq, String what) {
    @Override
    public String toString() {
        return "region " + region + ", seq " + seq + ": " + what;
    }
}
