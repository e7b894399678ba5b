package yiwang.domain.ticket;

/** Through which door a matter came in (domain.md 1.2). */
public enum IntakeChannel {
    HOTLINE_12345,
    QR_CODE,
    GRID_APP,
    WEB,
    POLICE_110,
    VIDEO_PATROL,
    SENSOR,
    VISIT
}
