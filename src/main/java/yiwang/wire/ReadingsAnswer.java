package yiwang.wire;

import java.util.List;

/**
 * What became of readings; those sent are those taken and refused.
 *
 * @param refused why, each with its place in what was sent
 * @param tickets that rules made of them, those that were there already included
 */
public record ReadingsAnswer(int taken, List<Refused> refused, List<IntakeAnswer> tickets) {
    /** One that was not taken. */
    public record Refused(int index, Problem problem) {}

    public ReadingsAnswer {
        refused = List.copyOf(refused);
        tickets = List.copyOf(tickets);
    }
}
