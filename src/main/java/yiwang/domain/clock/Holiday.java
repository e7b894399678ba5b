package yiwang.domain.clock;

/** The holiday a day off or a make-up workday belongs to. */
public record Holiday(String en, String zh) {}
