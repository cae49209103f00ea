package dev.ferry.app.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.invitation.AccountNeeds;
import dev.ferry.application.invitation.RemindOwners;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailLinks;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reminders as they go out while the service runs (R14); the day changes when the test says so. It is 1 July 2019 at
 * first.
 */
class ReminderWorkerTest {
    private static final long PATIENCE_SECONDS = 60;
    private static final URI HERE = URI.create("https://ferry.example");
    private static final PublisherId CONTOSO = Samples.id("contoso");

    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOON);
    private final InMemoryStores stores = new InMemoryStores();
    private final WatchedInvitations invitations = new WatchedInvitations(stores.invitations(), new Semaphore(0));
    private final ReminderWorker service = new ReminderWorker(remindOwners(), Duration.ofMillis(20));

    /**
     * Contoso lacks its membership, and its owner was invited until the end of the month: reminders are due on the
     * 17th, 24th and 30th.
     */
    @BeforeEach
    void anAccountWaitsForItsOwner() {
        stores.legacyAccounts()
                .replaceAll(List.of(
                        LegacyAccountSample.named("contoso").withoutMpnId().build()));
        stores.invitations()
                .addAll(List.of(MigrationInvitation.sent(
                        CONTOSO,
                        Optional.empty(),
                        Optional.of(new LastDay(LocalDate.parse("2019-07-31"))),
                        LocalDate.parse("2019-07-01"),
                        ReminderLadder.DEFAULT)));
    }

    @AfterEach
    void stop() {
        service.stop();
    }

    @Test
    void eachReminderGoesOutOnItsDayAndOnce() throws InterruptedException {
        service.start();
        wholeRound();
        assertThat(reminders()).isEmpty();

        now.set(Instant.parse("2019-07-17T00:00:00Z"));
        wholeRound();
        assertThat(reminders()).hasSize(1).allMatch(mail -> mail.kind() == MailKind.REMINDER);
        wholeRound();
        assertThat(reminders()).hasSize(1);

        now.set(Instant.parse("2019-07-24T23:59:59Z"));
        wholeRound();
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void whatCouldNotBeDoneIsDoneByALaterRound() throws InterruptedException {
        now.set(Instant.parse("2019-07-17T00:00:00Z"));
        stores.goDown();
        service.start();
        wholeRound();
        stores.comeBack();
        wholeRound();

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOnceTheServiceHasStopped() throws InterruptedException {
        service.start();
        wholeRound();
        service.stop();
        now.set(Instant.parse("2019-07-17T00:00:00Z"));
        assertThat(reminders()).isEmpty();

        service.start();
        wholeRound();
        assertThat(reminders()).hasSize(1);
    }

    /** Waits until a round that began after this was called has found nothing more to do, or failed. */
    private void wholeRound() throws InterruptedException {
        invitations.ends().drainPermits();
        assertThat(invitations.ends().tryAcquire(2, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }

    private List<MailStatus> reminders() {
        return stores.mailQueue().about(CONTOSO, 100);
    }

    private RemindOwners remindOwners() {
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new RemindOwners(
                stores.transactions(),
                invitations,
                stores.legacyAccounts(),
                new AccountNeeds(
                        stores.legacyAccounts(),
                        stores.migrations(),
                        new CheckedTenantDirectory(stores.tenantDirectory(), AskingPolicy.none()),
                        new CheckedMpnRegistry(stores.mpnRegistry(), AskingPolicy.none()),
                        WaveRules.DEFAULT),
                new OutgoingMails(stores.mailQueue()),
                new MailTexts(new MailLinks(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE)), clock),
                stores.history(),
                ReminderLadder.DEFAULT,
                clock);
    }

    /** Tells when a round is over: it has asked for what is due, and there was nothing, or nobody to ask. */
    private record WatchedInvitations(MigrationInvitations store, Semaphore ends) implements MigrationInvitations {
        @Override
        public Map<PublisherId, MigrationInvitation> findAll(Set<PublisherId> accounts) {
            return store.findAll(accounts);
        }

        @Override
        public Map<PublisherId, MigrationInvitation> hold(Set<PublisherId> accounts) {
            return store.hold(accounts);
        }

        @Override
        public void addAll(Collection<MigrationInvitation> all) {
            store.addAll(all);
        }

        @Override
        public void updateAll(Collection<MigrationInvitation> all) {
            store.updateAll(all);
        }

        @Override
        public boolean seen(PublisherId account, Instant at) {
            return store.seen(account, at);
        }

        @Override
        public long countSeen() {
            return store.countSeen();
        }

        @Override
        public List<MigrationInvitation> due(LocalDate today, int limit) {
            boolean over = true;
            try {
                List<MigrationInvitation> due = store.due(today, limit);
                over = due.isEmpty();
                return due;
            } finally {
                if (over) {
                    ends.release();
                }
            }
        }
    }
}
