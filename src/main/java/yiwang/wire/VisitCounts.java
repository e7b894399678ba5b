package yiwang.wire;

/** What became of visits that were handed in; taking away what is not there counts as nothing. */
public record VisitCounts(int added, int replaced, int removed) {}
