package yiwang.wire;

/** What a machine credential is for. */
public enum CredentialKind {
    /** An unattended wall: reads, up to data grade 2, and nothing else. */
    WALL,
    /** A system that hands matters and visits in under one source name, and nothing else. */
    SOURCE
}
