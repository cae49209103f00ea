package dev.ferry.testkit.operation;

import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.Deadlines;
import dev.ferry.domain.figure.Figures;
import dev.ferry.domain.history.History;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.domain.marketplace.MarketplaceAccounts;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.operation.ExpiredEntries;
import dev.ferry.domain.operation.Replays;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.WaveLock;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.proof.Allowances;
import dev.ferry.domain.proof.Challenges;
import dev.ferry.domain.search.AccountWords;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.Tenants;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.user.Users;
import java.time.Clock;

/** Ferry's own data: every store of one installation, all of them in the same transactions. */
public interface Stores extends AutoCloseable {
    LegacyAccounts legacyAccounts();

    Accounts accounts();

    Users users();

    Offers offers();

    Deadlines deadlines();

    DeadlineLedger deadlineLedger();

    MarketplaceAccounts marketplaceAccounts();

    AgreementTexts agreementTexts();

    Cases cases();

    /** Of all of these that say what accounts are called. */
    AccountWords accountWords();

    Migrations migrations();

    AccountStandings accountStandings();

    /** Over all of these that say what lists show. */
    AccountSummaries accountSummaries();

    DueVerdicts dueVerdicts();

    Figures figures();

    History history();

    Outbox outbox();

    SyncQueue syncQueue();

    Tenants tenants();

    /** The embedded directory, over {@link #tenants()}. */
    TenantDirectory tenantDirectory();

    Memberships memberships();

    /** The embedded registry, over {@link #memberships()}. */
    MpnRegistry mpnRegistry();

    /** The embedded catalogs, over {@link #legacyAccounts()}. */
    Catalog catalog();

    Challenges challenges();

    Allowances allowances();

    Replays replays();

    /** Of all of these that keep anything for a time. */
    ExpiredEntries expiredEntries();

    ActQueue actQueue();

    DelayedActs delayedActs();

    MailQueue mailQueue();

    MigrationInvitations invitations();

    Jobs jobs();

    /** Over all of these. */
    PersonalData personalData();

    Transactions transactions();

    WaveLock waveLock();

    /** The clock that the nodes of this database share, as a node is told of it whose own clock is this one. */
    SharedClock sharedClock(Clock nodes);

    /** The claims on this database as a node of this name makes them. */
    WaveClaims waveClaims(String node);

    /** The same for a node that the others take for dead as soon as it has said something. */
    WaveClaims waveClaimsOfADeadNode(String node);

    /** Called after each test of a contract. */
    @Override
    default void close() {}
}
