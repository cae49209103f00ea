package dev.ferry.application.user;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes somebody owner of accounts whose last owner is erased, so that none is ever without one (R15). Thread-safe. */
public final class Succession {
    private final Teams teams;
    private final Admission admission;
    private final UserLetters letters;
    private final Accounts accounts;
    private final LegacyAccounts legacyAccounts;
    private final Challenges challenges;

    @Inject
    public Succession(
            Teams teams,
            Admission admission,
            UserLetters letters,
            Accounts accounts,
            LegacyAccounts legacyAccounts,
            Challenges challenges) {
        this.teams = teams;
        this.admission = admission;
        this.letters = letters;
        this.accounts = accounts;
        this.legacyAccounts = legacyAccounts;
        this.challenges = challenges;
    }

    /**
     * Who is to be owner.
     *
     * @param open the accounts that they enter at once, because the address is of their tenant
     * @param language of mails to them, where their own is not known
     */
    public record Successor(EmailAddress address, Set<PublisherId> open, Language language) {}

    /**
     * Finds out which of these accounts they enter at once, of those that have moved. Asks the directory, so never
     * inside a transaction.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked
     */
    public Successor named(EmailAddress address, Set<PublisherId> ids, Language language) {
        return new Successor(
                address, admission.openTo(address, accounts.findAll(ids).values()), language);
    }

    /**
     * Makes them owner of the account, in the transaction of the caller, who holds it and rolls back what is refused:
     * {@code successor-unfit}, unless they are a user of it who has a role, or enter at once. What the legacy portal is
     * owed for it goes before what is owed for those who go.
     *
     * @param staying the users of the account but those who go
     * @param pseudonym of who is erased, to tell in history whom they succeed
     */
    public Outcome<User> hand(
            Requester who, Account account, List<User> staying, List<User> gone, Successor to, EmailAddress pseudonym) {
        return Optional.of(teams.team(staying))
                .filter(_ -> gone.stream().noneMatch(user -> user.isKnownAs(to.address())))
                .flatMap(team -> team.succeeding(
                        to.address(),
                        to.open().contains(account.id()),
                        teams.users().nextId(account.id())))
                .map(owner -> {
                    Optional<User> before = staying.stream()
                            .filter(user -> user.id().equals(owner.id()))
                            .findFirst();
                    write(who, account, before, owner, pseudonym);
                    letters.succeeded(
                            account, owner, before.filter(User::isMember).isPresent(), to.language());
                    return Outcome.done(owner);
                })
                .orElseGet(() -> Outcome.refused(
                        Code.SUCCESSOR_UNFIT, "publisherId", account.id().value()));
    }

    private void write(Requester who, Account account, Optional<User> before, User owner, EmailAddress pseudonym) {
        Map<String, Object> facts = new HashMap<>(Teams.facts(owner));
        facts.put("succeeds", pseudonym.normal());
        if (before.isPresent()) {
            facts.put("before", before.get().role().map(Role::slug).orElse(""));
            facts.put(ShowRolesBefore.FACT, before.get().legacyRole().slug());
            teams.users().save(account.id(), owner);
        } else {
            teams.users().add(account.id(), owner);
        }
        owner.identity().email().ifPresent(to -> challenges.drop(ChallengeKey.ofInvitation(account.id(), to)));
        legacyAccounts.find(account.id()).ifPresent(legacy -> teams.syncOutbox().stands(legacy, owner));
        teams.note(who, account.id(), before.isPresent() ? Action.ROLE_CHANGED : Action.USER_ADDED, facts);
    }
}
