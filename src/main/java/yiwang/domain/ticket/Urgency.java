package yiwang.domain.ticket;

/**
 * How pressing a matter is: A 紧急 (life or a whole district is in danger, everybody is paged), B 重大 (serious, same day)
 * and C 一般 (ordinary). The order of the constants is the order of a queue: the most pressing first.
 */
public enum Urgency {
    /** 紧急: sound and page at once, at any hour. */
    A,
    /** 重大: serious, dealt with before everything ordinary. */
    B,
    /** 一般: ordinary, does not page at night. */
    C;

    /** Whichever of the two is more pressing; danger words and alerts only ever raise, never lower. */
    public Urgency raisedTo(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
