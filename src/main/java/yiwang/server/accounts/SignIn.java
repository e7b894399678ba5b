package yiwang.server.accounts;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yiwang.domain.access.PasswordPolicy;
import yiwang.domain.access.Separation;
import yiwang.domain.ticket.Actor;
import yiwang.server.access.Lack;
import yiwang.server.access.Session;
import yiwang.server.access.Sessions;
import yiwang.server.access.Token;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.storage.Tx;
import yiwang.wire.ProblemCode;
import yiwang.wire.SignInAnswer;
import yiwang.wire.SignInRequest;

/** Opens sessions for accounts. An unknown, a disabled and a wrongly opened account cost and say the same. Any thread. */
final class SignIn {
    private final Vault vault;
    private final Guesses guesses;
    private final Sessions sessions;
    private final UnaryOperator<String> unitNames;
    private final String nobody;

    /** {@code unitNames} says what a unit is called. */
    SignIn(Vault vault, Guesses guesses, Sessions sessions, UnaryOperator<String> unitNames) {
        this.vault = vault;
        this.guesses = guesses;
        this.sessions = sessions;
        this.unitNames = unitNames;
        this.nobody = vault.hash().of("nobody has this password");
    }

    /** {@code from} is the address of the asker. */
    CompletionStage<Answer<SignInAnswer>> open(SignInRequest request, String from) {
        Duration wait = guesses.begin(request.account(), from);
        if (!wait.isZero()) {
            return CompletableFuture.completedStage(
                    kept(Who.unknown(from), "", Answer.refuse(ProblemCode.SIGN_IN_LATER, wait.toSeconds() + 1)));
        }
        return vault.database()
                .read(tx -> vault.store().byId(tx, request.account()))
                .thenCompose(found -> opened(found, request, from).thenApply(answer -> kept(found, from, answer)));
    }

    private CompletionStage<Answer<SignInAnswer>> opened(Optional<Account> found, SignInRequest request, String from) {
        return vault.hashing()
                .run(() -> matching(found, request.password()))
                .thenCompose(account -> renewed(account, request.password()))
                .thenCompose(account -> account.isEmpty()
                        ? refused()
                        : withCode(account.get(), Optional.ofNullable(request.code()), request.unit(), from));
    }

    /** What was given as an account and is none may be anything, also a password: it is not kept. */
    private Answer<SignInAnswer> kept(Optional<Account> found, String from, Answer<SignInAnswer> answer) {
        String id = found.map(Account::id).orElse("");
        if (answer instanceof Answer.Done<SignInAnswer>(SignInAnswer in)) {
            return kept(Who.of(new Actor(id, in.unit(), in.roles()), from, ""), id, answer);
        }
        return kept(new Who(id, "", from, ""), id, answer);
    }

    private Answer<SignInAnswer> kept(Who who, String object, Answer<SignInAnswer> answer) {
        switch (answer) {
            case Answer.Done<SignInAnswer> done -> vault.trail().note(AuditNote.done(who, AuditNote.SIGN_IN, object));
            case Answer.Refused<SignInAnswer>(Reason reason) ->
                vault.trail().counted(AuditNote.refused(who, AuditNote.SIGN_IN, object, reason.code()));
        }
        return answer;
    }

    private Optional<Account> matching(Optional<Account> account, String password) {
        boolean matches = vault.hash().matches(account.map(Account::hash).orElse(nobody), password);
        return account.filter(found -> matches && found.enabled());
    }

    /** A hash that costs less than new ones do is made anew while the password is at hand. */
    private CompletableFuture<Optional<Account>> renewed(Optional<Account> account, String password) {
        if (account.isEmpty() || !vault.hash().isOutdated(account.get().hash())) {
            return CompletableFuture.completedFuture(account);
        }
        return vault.hashing()
                .run(() -> vault.hash().of(password))
                .thenCompose(hash -> vault.database().write(tx -> {
                    vault.store().setHash(tx, account.get(), hash);
                    return vault.store().byId(tx, account.get().id());
                }));
    }

    private CompletableFuture<Answer<SignInAnswer>> withCode(
            Account account, Optional<String> code, @Nullable String unit, String from) {
        if (account.totp() == null) {
            return still(account, entered(account, unit, from));
        }
        if (code.isEmpty()) {
            guesses.takeBack(account.id(), from);
            return CompletableFuture.completedFuture(Answer.refuse(ProblemCode.SECOND_FACTOR));
        }
        OptionalLong step = OneTimeCode.step(
                SecondFactor.secret(vault.sealer(), account.owner(), account.totp()),
                code.get(),
                vault.clock().instant(),
                account.totpStep());
        if (step.isEmpty()) {
            return refused();
        }
        Optional<Reason> unfit = unfit(account, unit);
        if (unfit.isPresent()) { // the code is not used up: it comes again with a unit
            guesses.takeBack(account.id(), from);
            return CompletableFuture.completedFuture(new Answer.Refused<>(unfit.get()));
        }
        return vault.database()
                .write(tx -> vault.store().useStep(tx, account.id(), step.getAsLong()))
                .thenCompose(first -> first ? still(account, entered(account, unit, from)) : refused());
    }

    /**
     * The account may have been disabled or changed while its password was looked at, and its sessions ended before this one
     * was open: so it is read again now that it is, and the session kept. A store that cannot be written keeps nobody out.
     */
    private CompletableFuture<Answer<SignInAnswer>> still(Account account, Answer<SignInAnswer> entered) {
        if (!(entered instanceof Answer.Done<SignInAnswer>(SignInAnswer in))) {
            return CompletableFuture.completedFuture(entered);
        }
        Optional<Session> session = sessions.shown(in.token());
        return vault.database()
                .write(tx -> {
                    boolean same = isSame(tx, account);
                    if (same) {
                        session.ifPresent(open -> vault.kept().keep(tx, account, Token.hash(in.token()), open));
                    }
                    return same;
                })
                .exceptionallyCompose(unwritten -> vault.database().read(tx -> isSame(tx, account)))
                .thenApply(same -> {
                    if (!same) {
                        sessions.close(in.token());
                        return Answer.refuse(ProblemCode.SIGN_IN_REFUSED);
                    }
                    if (sessions.shown(in.token()).isEmpty()) { // ended before it was kept
                        session.ifPresent(vault.kept()::gone);
                    }
                    return entered;
                });
    }

    private boolean isSame(Tx tx, Account account) {
        return vault.store().byId(tx, account.id()).filter(account::opensAs).isPresent();
    }

    private Answer<SignInAnswer> entered(Account account, @Nullable String asked, String from) {
        guesses.right(account.id(), from);
        Optional<Reason> unfit = unfit(account, asked);
        if (unfit.isPresent()) {
            return new Answer.Refused<>(unfit.get());
        }
        String unit = asked == null ? account.units().iterator().next() : asked;
        Actor actor = new Actor(account.id(), unit, account.rolesAt(unit));
        Set<Lack> lacks = lacks(account);
        Duration lock = vault.rules().policy().lock();
        return sessions.openOnly(actor, from, lacks)
                .<Answer<SignInAnswer>>map(token -> Answer.done(
                        new SignInAnswer(token, actor.id(), unit, actor.roles(), keys(lacks), (int) lock.toMinutes())))
                .orElseGet(() -> Answer.refuse(ProblemCode.BUSY));
    }

    /** Why nobody can be in by this account for this unit, although they are who they say. */
    private Optional<Reason> unfit(Account account, @Nullable String asked) {
        Set<String> units = account.units();
        if (units.isEmpty()) {
            return Optional.of(Reason.of(ProblemCode.FORBIDDEN, "posts"));
        }
        if (asked != null) {
            return units.contains(asked)
                    ? Optional.empty()
                    : Optional.of(Reason.of(ProblemCode.FORBIDDEN, PlainText.shorten(asked)));
        }
        Object[] named = units.stream()
                .sorted()
                .map(unit -> unit + " " + unitNames.apply(unit))
                .toArray();
        return named.length == 1 ? Optional.empty() : Optional.of(Reason.of(ProblemCode.UNIT_NEEDED, named));
    }

    private Set<Lack> lacks(Account account) {
        PasswordPolicy policy = vault.rules().policy();
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        boolean isOld = !policy.age().isZero()
                && account.hashedAt().plus(policy.age()).isBefore(vault.clock().instant());
        if (account.mustChange() || isOld) {
            lacks.add(Lack.PASSWORD);
        }
        boolean needs = switch (policy.secondFactor()) {
            case NOBODY -> false;
            case ADMINISTRATORS -> Separation.isAdministrator(account.roles());
            case EVERYBODY -> true;
        };
        if (needs && account.totp() == null) {
            lacks.add(Lack.SECOND_FACTOR);
        }
        return lacks;
    }

    private static List<String> keys(Set<Lack> lacks) {
        return lacks.stream().map(Lack::key).toList();
    }

    private static <T> CompletableFuture<Answer<T>> refused() {
        return CompletableFuture.completedFuture(Answer.refuse(ProblemCode.SIGN_IN_REFUSED));
    }
}
