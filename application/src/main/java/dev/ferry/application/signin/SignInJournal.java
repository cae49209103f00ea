package dev.ferry.application.signin;

import dev.ferry.application.access.Operators;
import dev.ferry.application.history.Journal;
import dev.ferry.application.proof.CodeJournal;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Writes down who signed in and who was not let in (R26), for operators alone: it belongs to no account. Only of people
 * whom an account or the setting of operators knows: anybody may sign in, and strangers would fill it. Thread-safe.
 */
public final class SignInJournal {
    private final Journal journal;
    private final CodeJournal refused;
    private final LegacyAccounts legacyAccounts;
    private final Users users;
    private final Migrations migrations;
    private final Operators operators;

    @Inject
    public SignInJournal(
            Journal journal,
            CodeJournal refused,
            LegacyAccounts legacyAccounts,
            Users users,
            Migrations migrations,
            Operators operators) {
        this.journal = journal;
        this.refused = refused;
        this.legacyAccounts = legacyAccounts;
        this.users = users;
        this.migrations = migrations;
        this.operators = operators;
    }

    /** The outcome of a code that was typed in for this address, once it is written down. */
    <T> Outcome<T> noted(EmailAddress address, Outcome<T> outcome) {
        switch (outcome) {
            case Done<T> _ -> signedIn(address, "code");
            case Refused<T>(var reason) -> refused.signInRefused(address.normal(), isKnown(address), reason);
        }
        return outcome;
    }

    /**
     * Somebody is signed in from now on.
     *
     * @param by how they proved who they are
     */
    public void signedIn(EmailAddress address, String by) {
        journal.noteIf(isKnown(address), address.normal(), Action.SIGNED_IN, Map.of("by", by));
    }

    /** Asks all of them, whatever the first says: the time that it takes tells nobody who is known. */
    private boolean isKnown(EmailAddress address) {
        boolean isOperator = operators.addresses().contains(address);
        boolean isLegacyUser = !legacyAccounts.withUser(address).isEmpty();
        boolean hasEntered = !users.accountsEnteredUnder(address).isEmpty();
        boolean isNamedOwner = !migrations.withNamedOwner(address).isEmpty();
        return isOperator || isLegacyUser || hasEntered || isNamedOwner;
    }
}
