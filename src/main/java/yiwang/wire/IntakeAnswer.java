package yiwang.wire;

/**
 * What became of a matter that was sent in.
 *
 * @param repeated true when this source number had been taken in before; nothing has changed then
 */
public record IntakeAnswer(String id, String number, long version, boolean repeated) {}
