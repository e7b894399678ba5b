package yiwang.console.accounts;

/** A form that is filled in. FX thread. */
interface Draft {
    /** Whether leaving it loses something that was filled in. */
    boolean isBegun();

    /** Gives the keyboard to its first field. */
    void enter();
}
