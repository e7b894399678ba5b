package yiwang.wire;

/** Lets an account in or keeps it out: {@code POST /api/v1/accounts/{account}/state}. */
public record StateRequest(boolean enabled) {}
