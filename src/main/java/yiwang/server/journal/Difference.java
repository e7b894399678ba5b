package yiwang.server.journal;

/**
 * The first place where the store does not agree with itself.
 *
 * @param chain {@code journal}, or the other chain that the number is of
 * @param region county code
 * @param seq number of the entry concerned
 * @param what what is wrong there
 */
public record Difference(String chain, String region, long seq, String what) {
    /** In the journal, or in what it makes. */
    public Difference(String region, long seq, String what) {
        this(JournalStore.FORM.table(), region, seq, what);
    }

    @Override
    public String toString() {
        String where = chain.equals(JournalStore.FORM.table()) ? "" : chain + " of ";
        return where + "region " + region + ", seq " + seq + ": " + what;
    }
}
