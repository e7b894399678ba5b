package yiwang.domain.ticket;

/** What the person wants (domain.md 4.2): 咨询 求助 投诉 举报 建议 表扬 网格事件 预警 警单. */
public enum TicketKind {
    CONSULT,
    HELP,
    COMPLAINT,
    REPORT,
    SUGGEST,
    PRAISE,
    GRID_EVENT,
    WARNING,
    POLICE
}
