package yiwang.demo.field;

import java.util.Map;
import yiwang.domain.ticket.Verb;

/**
 * What somebody in the field is going to do.
 *
 * @param unit whose session does it
 * @param afterMillis how long that person takes
 */
record Step(String unit, Verb verb, Map<String, String> details, long afterMillis) {}
