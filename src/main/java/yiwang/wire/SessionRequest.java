package yiwang.wire;

import java.util.Set;
import yiwang.domain.ticket.Role;

/**
 * Asks to speak for a unit: {@code POST /api/v1/sessions}. In this version open to loopback only.
 *
 * @param seat name of the seat, wall or client, never a person's name; 1 to 40 characters
 */
public record SessionRequest(String seat, String unit, Set<Role> roles) {}
