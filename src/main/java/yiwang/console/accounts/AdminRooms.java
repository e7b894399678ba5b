package yiwang.console.accounts;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import yiwang.console.command.Administration;
import yiwang.console.command.AuditExport;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Room;
import yiwang.console.kit.RoomScreen;
import yiwang.domain.access.Grants;
import yiwang.domain.access.Separation;
import yiwang.domain.access.Territory;
import yiwang.domain.access.Verdict;
import yiwang.domain.ticket.Actor;

/** The rooms of administrators, in the order of the rail. */
public final class AdminRooms {
    private AdminRooms() {}

    /**
     * What they are made of.
     *
     * @param admin asks the backend
     * @param random makes first passwords; one that nobody can foresee
     */
    public record Given(Administration admin, AuditExport export, RandomGenerator random) {}

    /** All of them; who sees which is in {@code grants.tsv}. */
    public static List<Room> of(Given given) {
        Grants grants = Grants.shipped(Territory.NOWHERE);
        return List.of(
                new AdminRoom("accounts", "GET /api/v1/accounts", given, grants, AccountsScreen::new),
                new AdminRoom("credentials", "GET /api/v1/credentials", given, grants, CredentialsScreen::new),
                new AdminRoom("audit", "GET /api/v1/audit", given, grants, AuditScreen::new),
                new AdminRoom("sessions", "GET /api/v1/sessions", given, grants, SessionsScreen::new));
    }

    /** One of them, for those who may ask {@code right}. */
    private record AdminRoom(String id, String right, Given given, Grants grants, Function<Setting, RoomScreen> screen)
            implements Room {
        @Override
        public String title(Desk desk) {
            return desk.texts(AdminRooms.class).get("room." + id);
        }

        @Override
        public boolean isFor(Actor actor) {
            return Separation.isOnlyAdministrator(actor.roles())
                    && grants.decide(actor, right, null, false) instanceof Verdict.Allowed;
        }

        @Override
        public RoomScreen open(Desk desk) {
            return screen.apply(Setting.of(given, desk, grants));
        }
    }
}
