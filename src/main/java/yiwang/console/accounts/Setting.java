package yiwang.console.accounts;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yiwang.console.command.Administration;
import yiwang.console.kit.Desk;
import yiwang.console.kit.Texts;
import yiwang.console.kit.ticket.TicketWords;
import yiwang.domain.access.Grants;
import yiwang.domain.access.Verdict;
import yiwang.domain.ticket.Role;

/**
 * What a room of an administrator is made with: who is here and may do what, and the words for it. FX thread.
 *
 * @param roles the words for roles, which other rooms have too
 */
record Setting(AdminRooms.Given given, Desk desk, Grants grants, Texts texts, Texts roles) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(TicketWords.ZONE);

    static Setting of(AdminRooms.Given given, Desk desk, Grants grants) {
        return new Setting(given, desk, grants, desk.texts(AdminRooms.class), desk.texts(TicketWords.class));
    }

    Administration admin() {
        return given.admin();
    }

    String word(String key, Object... args) {
        return texts.get(key, args);
    }

    /** The account that is here. */
    String own() {
        return admin().actor().id();
    }

    boolean may(String what) {
        return grants.decide(admin().actor(), what, null, false) instanceof Verdict.Allowed;
    }

    /** Why whoever is here may not, which is who may; empty when they may. */
    Optional<String> against(String what) {
        return grants.decide(admin().actor(), what, null, false) instanceof Verdict.Refused refused
                ? Optional.of(word("only", roles(refused.roles())))
                : Optional.empty();
    }

    String role(Role role) {
        return roles.get("role." + role.name());
    }

    String roles(Collection<Role> all) {
        return all.stream().sorted().map(this::role).collect(Collectors.joining(word("list")));
    }

    String unit(String id) {
        return desk.places().unitName(id);
    }

    String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }
}
