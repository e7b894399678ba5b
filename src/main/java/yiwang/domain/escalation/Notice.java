package yiwang.domain.escalation;

import yiwang.domain.escalation.policy.Channel;
import yiwang.domain.escalation.policy.Recipient;

/** Somebody is told in some way. */
public record Notice(Recipient to, Channel by) {}
