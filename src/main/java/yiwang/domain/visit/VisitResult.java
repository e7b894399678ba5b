package yiwang.domain.visit;

/** How a visit went. */
public enum VisitResult {
    /** The person was met. */
    MET,
    /** Nobody was there. */
    ABSENT,
    /** The person did not want it. */
    DECLINED
}
