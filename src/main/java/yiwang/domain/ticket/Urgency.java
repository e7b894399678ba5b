package yiwang.domain.ticket;

/** How a matter is triaged 急慢分治 (domain.md 4.7): A 紧急 urgent, B 重大 major, C 一般 ordinary. */
public enum Urgency {
    A,
    B,
    C
}
