package yiwang.domain.escalation.spike;

/** A place and a kind of matter: what is counted together. */
public record Spot(String grid, String category) {}
