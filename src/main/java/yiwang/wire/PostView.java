package yiwang.wire;

import yiwang.domain.ticket.Role;

/** What an account is on duty as, and for which unit. */
public record PostView(String unit, Role role) {}
