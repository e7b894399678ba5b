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
    static final String NEW_ADDRESS = "desk-new-address";
    static final String REPORTER = "desk-reporter";
    static final String REPORTER_REVEAL = "desk-reporter-reveal";
    static final String REPORTER_ERASE = "desk-reporter-erase";
    static final String REPORTER_PANE = "desk-reporter-pane";
    static final String REPORTER_PURPOSE = "desk-reporter-purpose";
    static final String REPORTER_NOTE = "desk-reporter-note";
    static final String REPORTER_GO = "desk-reporter-go";
    static final String REPORTER_NAME = "desk-reporter-name";
    static final String REPORTER_PHONE = "desk-reporter-phone";
    static final String REPORTER_LEFT = "desk-reporter-left";
    static final String REPORTER_HIDE = "desk-reporter-hide";
    static final String FILES = "desk-files";
    static final String FILES_ADD = "desk-files-add";
    /** With the place of the file, from 1. */
    static final String FILE = "desk-file-";

    static final String FILE_SAVE = "desk-file-save-";
    static final String MOVES = "desk-moves";
    static final String PICTURE = "desk-picture";
    static final String PICTURE_CLOSE = "desk-picture-close";

    private Ids() {}
}
