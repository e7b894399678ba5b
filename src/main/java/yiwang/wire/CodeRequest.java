package yiwang.wire;

/** A code of the second factor that is being bound. */
public record CodeRequest(String code) {}
