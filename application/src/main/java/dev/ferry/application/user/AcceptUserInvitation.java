package dev.ferry.application.user;

import dev.ferry.application.proof.CodeJournal;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.OneTimeCode;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who was invited to a moved account accepts, signed in with the address that was invited, by the code that was sent to
 * it (R15).
 */
public final class AcceptUserInvitation {
    private final Teams teams;
    private final Codes codes;
    private final CodeJournal refused;
    private final LegacyAccounts legacyAccounts;

    @Inject
    public AcceptUserInvitation(Teams teams, Codes codes, CodeJournal refused, LegacyAccounts legacyAccounts) {
        this.teams = teams;
        this.codes = codes;
        this.refused = refused;
        this.legacyAccounts = legacyAccounts;
    }

    /**
     * The user that they are from now on; anyone who has accepted is answered the same again. Who was not invited is
     * told {@code account-not-found}: to them the account does not exist (R3). Refuses {@code malformed-code},
     * {@code wrong-code}, {@code code-expired} and {@code too-many-tries}.
     */
    public Outcome<User> run(Requester who, PublisherId id, String code) {
        return who.person()
                .filter(person -> person.signIn().emailProved())
                .map(Requester.Person::address)
                .map(address -> invited(id, address)
                        .then(_ -> teams.changeOf(id, account -> accept(who, account, address, code))))
                .orElseGet(() -> unknown(id));
    }

    /**
     * Anyone who waits to accept, or has accepted. Strangers wait as long for a large account as for none: its users
     * are looked at only for whom it invited.
     */
    private Outcome<User> invited(PublisherId id, EmailAddress address) {
        return Optional.of(address)
                .filter(known -> teams.users().accountsEnteredUnder(known).contains(id))
                .flatMap(known -> teams.team(id).findByAddress(known))
                .filter(user -> user.state() != UserState.UNMAPPED)
                .map(Outcome::done)
                .orElseGet(() -> unknown(id));
    }

    /** In one transaction: anyone who is stopped in between has not used up the code, and a wrong try is counted. */
    private Outcome<User> accept(Requester who, Account account, EmailAddress address, String code) {
        return invited(account.id(), address)
                .then(user -> user.isMember() ? Outcome.done(user) : redeem(who, account, user, address, code));
    }

    private Outcome<User> redeem(Requester who, Account account, User user, EmailAddress address, String code) {
        return OneTimeCode.parse(code)
                .then(typed -> refused.noted(
                        who,
                        account.id(),
                        Purpose.INVITATION,
                        codes.redeem(account.id(), ChallengeKey.ofInvitation(account.id(), address), typed, who)))
                .then(_ -> teams.team(account.id()).accepted(user.id()))
                .map(accepted -> save(who, account, accepted));
    }

    private User save(Requester who, Account account, User user) {
        teams.users().save(account.id(), user);
        legacyAccounts.find(account.id()).ifPresent(legacy -> teams.syncOutbox().stands(legacy, user));
        teams.note(who, account.id(), Action.INVITATION_ACCEPTED, Teams.facts(user));
        return user;
    }

    private static <T> Outcome<T> unknown(PublisherId id) {
        return Outcome.refused(Code.ACCOUNT_NOT_FOUND, "publisherId", id.value());
    }
}
