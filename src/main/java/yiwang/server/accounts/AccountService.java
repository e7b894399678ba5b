package yiwang.server.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yiwang.domain.access.Separation;
import yiwang.domain.ticket.Refusal;
import yiwang.domain.ticket.Role;
import yiwang.server.access.Sessions;
import yiwang.server.accounts.Account.Post;
import yiwang.server.audit.AuditNote;
import yiwang.server.audit.Who;
import yiwang.server.http.Answer;
import yiwang.server.http.NotDone;
import yiwang.server.http.PlainText;
import yiwang.server.http.Reason;
import yiwang.server.storage.Tx;
import yiwang.wire.AccountView;
import yiwang.wire.NewAccount;
import yiwang.wire.PostView;
import yiwang.wire.ProblemCode;

/**
 * What administrators do with accounts. Nobody does anything with their own, the last administrator of a kind stays, and
 * what changes an account ends its sessions once it is durable. Any thread.
 */
final class AccountService {
    private static final String SETUP = "setup";

    private final Vault vault;
    private final Sessions sessions;
    private final Predicate<String> units;

    /** {@code units} says whether a unit exists. */
    AccountService(Vault vault, Sessions sessions, Predicate<String> units) {
        this.vault = vault;
        this.sessions = sessions;
        this.units = units;
    }

    CompletionStage<Answer<List<AccountView>>> all() {
        return vault.database()
                .read(tx -> Answer.done(
                        vault.store().all(tx).stream().map(AccountService::view).toList()));
    }

    /** The three administrators of a backend that has no accounts; {@code unit} is where they are. */
    CompletionStage<Answer<List<AccountView>>> begin(Map<Role, NewAccount> three, String unit, Who by) {
        Set<String> ids = three.values().stream().map(NewAccount::account).collect(Collectors.toSet());
        if (ids.size() < three.size()) {
            return CompletableFuture.completedStage(
                    Answer.refuse(ProblemCode.SEPARATION, "AUDIT_ADMIN SECURITY_ADMIN SYSTEM_ADMIN"));
        }
        Optional<Reason> weak = three.values().stream()
                .flatMap(each -> vault.weakness(each.account(), each.password(), List.of()).stream())
                .findFirst();
        if (weak.isPresent()) {
            return CompletableFuture.completedStage(new Answer.Refused<>(weak.get()));
        }
        return vault.hashing()
                .run(() -> administrators(three, unit))
                .thenCompose(made -> vault.trail()
                        .privileged(AuditNote.done(by, AuditNote.SETUP, String.join(" ", new TreeSet<>(ids))), tx -> {
                            if (!vault.store().isEmpty(tx)) {
                                return Answer.refuse(ProblemCode.SETUP_REFUSED);
                            }
                            made.forEach(account -> vault.store().insert(tx, account, SETUP));
                            return Answer.done(
                                    made.stream().map(AccountService::view).toList());
                        }));
    }

    private List<Account> administrators(Map<Role, NewAccount> three, String unit) {
        List<Account> made = new ArrayList<>();
        three.forEach((role, asked) -> made.add(Account.made(
                asked.account(),
                asked.name(),
                vault.hash().of(asked.password()),
                vault.clock().instant(),
                Set.of(new Post(unit, role)))));
        return made;
    }

    /** A new account without posts. */
    CompletionStage<Answer<AccountView>> create(Who by, NewAccount asked) {
        Optional<Reason> weak = vault.weakness(asked.account(), asked.password(), List.of());
        if (weak.isPresent()) {
            return CompletableFuture.completedStage(new Answer.Refused<>(weak.get()));
        }
        return vault.hashing()
                .run(() -> vault.hash().of(asked.password()))
                .thenCompose(hash -> vault.trail()
                        .privileged(AuditNote.done(by, AuditNote.ACCOUNT_CREATE, asked.account()), tx -> {
                            if (vault.store().byId(tx, asked.account()).isPresent()) {
                                return Answer.refuse(ProblemCode.ACCOUNT_TAKEN, asked.account());
                            }
                            Account account = Account.made(
                                    asked.account(),
                                    asked.name(),
                                    hash,
                                    vault.clock().instant(),
                                    Set.of());
                            vault.store().insert(tx, account, by.actor());
                            return Answer.done(view(account));
                        }));
    }

    /** All its posts from now on. */
    CompletionStage<Answer<AccountView>> posts(Who by, String id, List<PostView> asked) {
        Set<Post> posts = new HashSet<>();
        for (PostView post : asked) {
            if (!units.test(post.unit())) {
                return CompletableFuture.completedStage(
                        Answer.refuse(Refusal.Code.UNKNOWN_UNIT, PlainText.shorten(post.unit())));
            }
            posts.add(new Post(post.unit(), post.role()));
        }
        Set<Role> roles = posts.stream().map(Post::role).collect(Collectors.toSet());
        if (!Separation.allows(roles)) {
            return CompletableFuture.completedStage(Answer.refuse(
                    ProblemCode.SEPARATION,
                    String.join(" ", roles.stream().map(Enum::name).sorted().toList())));
        }
        return change(AuditNote.done(by, AuditNote.ACCOUNT_POSTS, id), (tx, account) -> {
            vault.store().setPosts(tx, id, posts);
            return keptAdministrators(tx, account);
        });
    }

    /** Lets it in or keeps it out. */
    CompletionStage<Answer<AccountView>> enable(Who by, String id, boolean enabled) {
        String action = enabled ? AuditNote.ACCOUNT_ENABLE : AuditNote.ACCOUNT_DISABLE;
        return change(AuditNote.done(by, action, id), (tx, account) -> {
            vault.store().setEnabled(tx, id, enabled);
            return keptAdministrators(tx, account);
        });
    }

    /** A password that its owner must change at the next sign-in. */
    CompletionStage<Answer<AccountView>> reset(Who by, String id, String password) {
        Optional<Reason> weak = vault.weakness(id, password, List.of());
        if (weak.isPresent()) {
            return CompletableFuture.completedStage(new Answer.Refused<>(weak.get()));
        }
        return vault.hashing()
                .run(() -> vault.hash().of(password))
                .thenCompose(hash -> change(AuditNote.done(by, AuditNote.ACCOUNT_PASSWORD, id), (tx, account) -> {
                    vault.store()
                            .setPassword(
                                    tx,
                                    account,
                                    hash,
                                    vault.used(account),
                                    vault.clock().instant(),
                                    true);
                    return Optional.empty();
                }));
    }

    /** Takes a lost second factor away. */
    CompletionStage<Answer<AccountView>> dropSecondFactor(Who by, String id) {
        return change(AuditNote.done(by, AuditNote.ACCOUNT_SECOND_FACTOR, id), (tx, account) -> {
            vault.store().setSecondFactor(tx, id, null, null);
            return Optional.empty();
        });
    }

    /** A refusal undoes what was written, by being thrown out of the work. */
    private CompletionStage<Answer<AccountView>> change(
            AuditNote note, BiFunction<Tx, Account, Optional<Reason>> work) {
        String id = note.object();
        if (note.who().actor().equals(id)) {
            return CompletableFuture.completedStage(Answer.refuse(ProblemCode.FORBIDDEN, id));
        }
        return vault.trail().privileged(note, tx -> {
            Optional<Account> account = vault.store().byId(tx, id);
            if (account.isEmpty()) {
                return Answer.refuse(ProblemCode.NOT_FOUND, PlainText.shorten(id));
            }
            work.apply(tx, account.get()).ifPresent(reason -> {
                throw new NotDone(reason);
            });
            tx.afterCommit(() -> sessions.endOf(id));
            return Answer.done(view(vault.store().byId(tx, id).orElseThrow()));
        });
    }

    private Optional<Reason> keptAdministrators(Tx tx, Account before) {
        return before.roles().stream()
                .filter(Separation.ADMINISTRATORS::contains)
                .filter(role -> vault.store().holders(tx, role) == 0)
                .findFirst()
                .map(role -> Reason.of(ProblemCode.LAST_ADMINISTRATOR, role));
    }

    private static AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.name(),
                account.enabled(),
                account.posts().stream()
                        .map(post -> new PostView(post.unit(), post.role()))
                        .sorted(Comparator.comparing(PostView::unit).thenComparing(PostView::role))
                        .toList(),
                account.totp() != null,
                account.hashedAt(),
                account.mustChange());
    }
}
