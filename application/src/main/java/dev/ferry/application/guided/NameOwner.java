package dev.ferry.application.guided;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.text.ShownText;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An operator makes somebody an owner of an account that none can be reached of; the reason is kept for good (R26). */
public final class NameOwner {
    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private final Transactions transactions;
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final DueVerdicts dueVerdicts;
    private final WorkEmailRule rule;
    private final Journal journal;

    @Inject
    public NameOwner(
            Transactions transactions,
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            DueVerdicts dueVerdicts,
            WorkEmailRule rule,
            Journal journal) {
        this.transactions = transactions;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.dueVerdicts = dueVerdicts;
        this.rule = rule;
        this.journal = journal;
    }

    /**
     * Safe to repeat: who is named already is not named, or noted, again. Refuses all but operators,
     * {@code malformed-email}, {@code personal-address}, {@code value-missing} without a reason,
     * {@code value-too-long}, {@code control-characters}, {@code account-not-found}, and
     * {@code managed-in-partner-center} after the move.
     */
    public Outcome<EmailAddress> run(Requester who, PublisherId id, String email, String reason) {
        return AccountAccess.operatorOnly(
                who,
                () -> ShownText.readLine(reason, LONGEST_REASON)
                        .then(why -> EmailAddress.parse(email)
                                .then(rule::workAddress)
                                .then(owner -> transactions.run(() -> name(who, id, owner, why)))));
    }

    private Outcome<EmailAddress> name(Requester who, PublisherId id, EmailAddress owner, String reason) {
        if (legacyAccounts.find(id).isEmpty()) {
            return Outcome.refused(Code.ACCOUNT_NOT_FOUND, "publisherId", id.value());
        }
        MigrationRecord record = migrations.hold(Set.of(id)).getOrDefault(id, MigrationRecord.none(id));
        if (record.completed()) {
            return Outcome.refused(Code.MANAGED_IN_PARTNER_CENTER, "publisherId", id.value());
        }
        if (record.namedOwners().contains(owner)) {
            return Outcome.done(owner);
        }
        migrations.saveAll(List.of(record.naming(owner)));
        dueVerdicts.markAll(Set.of(id));
        journal.note(who, Action.OWNER_NAMED, id, Map.of("owner", owner.normal(), "reason", reason));
        return Outcome.done(owner);
    }
}
