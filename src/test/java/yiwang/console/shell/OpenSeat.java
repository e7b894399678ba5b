package yiwang.console.shell;

import org.jspecify.annotations.Nullable;
import yiwang.console.command.AccountDoor;
import yiwang.wire.SignInAnswer;

/** A seat at a backend without accounts. */
final class OpenSeat implements SeatLock.Seat {
    @Override
    public @Nullable SignInAnswer session() {
        return null;
    }

    @Override
    public boolean admit(SignInAnswer fresh) {
        throw new AssertionError("nobody signs in here");
    }

    @Override
    public void change(@Nullable SignInAnswer next) {
        throw new AssertionError("nobody signs out here");
    }

    @Override
    public AccountDoor door() {
        throw new AssertionError("there is no door here");
    }
}
