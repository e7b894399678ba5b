package yiwang.wire;

import java.util.List;
import java.util.Set;
import yiwang.domain.ticket.Role;

/**
 * A session of an account.
 *
 * @param token goes into {@code Authorization: Bearer}
 * @param lacks what must be done before it can be used for anything else: {@code password}, {@code second-factor}
 * @param lockMinutes after which a seat that nobody touches hides its rooms until the password is given again; 0 for never
 */
public record SignInAnswer(
        String token, String account, String unit, Set<Role> roles, List<String> lacks, int lockMinutes) {
    @Override
    public String toString() {
        return "SignInAnswer[" + account + " " + unit + "]";
    }
}
