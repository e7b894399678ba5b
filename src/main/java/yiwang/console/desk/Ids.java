package yiwang.console.desk;

/** Names of the nodes that journeys look for. */
final class Ids {
    static final String QUEUE = "desk-queue";
    static final String FILTER = "desk-filter";
    static final String COMMAND = "desk-command";
    static final String PREVIEW = "desk-preview";
    static final String MORE = "desk-more";
    static final String NOTICE = "desk-notice";
    static final String ARRIVALS = "desk-arrivals";
    static final String ADVICE = "desk-advice";
    /** With the place of the item, from 1. */
    static final String ADVICE_ITEM = "desk-advice-";

    static final String DANGER = "desk-danger";
    static final String FORM = "desk-form";
    static final String DETAIL_TITLE = "desk-detail-title";
    static final String WHY = "desk-why";
    static final String NEW_TITLE = "desk-new-title";
    static final String NEW_TEXT = "desk-new-text";
    static final String NEW_PLACE = "desk-new-place";

    private Ids() {}
}
