package yiwang.wire;

import java.util.Set;
import yiwang.domain.ticket.Role;

/** A session; the token goes into {@code Authorization: Bearer}. */
public record SessionAnswer(String token, String seat, String unit, Set<Role> roles) {}
