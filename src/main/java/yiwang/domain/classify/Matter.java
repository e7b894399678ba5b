package yiwang.domain.classify;

/** What somebody wrote: a title, which may be empty, and a text. */
public record Matter(String title, String text) {}
