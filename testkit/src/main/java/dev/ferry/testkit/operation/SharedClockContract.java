package dev.ferry.testkit.operation;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SharedClock} must do, and the queues by it. Used like any {@link StoreContract}. */
public abstract class SharedClockContract extends StoreContract {
    /** Longer than any test takes, and shorter than nodes' clocks are wrong here. */
    private static final Duration LEASE = Duration.ofMinutes(30);

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final OfferKey CRM = new OfferKey(id("contoso"), new OfferId("crm"));

    private SharedClock right() {
        return stores().sharedClock(clockThatIs(Duration.ZERO));
    }

    /** A clock that is wrong by so much, which the shared one is compared with. */
    private Clock clockThatIs(Duration wrong) {
        return Clock.fixed(
                stores().sharedClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                        .now()
                        .plus(wrong),
                ZoneOffset.UTC);
    }

    private Stream<SharedClock> ofNodesWhoseClocksAreWrong() {
        return Stream.of(AN_HOUR, AN_HOUR.negated()).map(wrong -> stores().sharedClock(clockThatIs(wrong)));
    }

    @Test
    public final void itSaysTheSameToNodesWhoseClocksAreWrong() {
        Instant before = right().now();
        List<Instant> told = ofNodesWhoseClocksAreWrong().map(SharedClock::now).toList();
        Instant after = right().now();

        assertThat(told).allSatisfy(time -> assertThat(time).isBetween(before, after));
    }

    @Test
    public final void itTellsMicroseconds() {
        Instant now = right().now();

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    public final void itIsAskedInsideTransactionsToo() {
        Instant before = right().now();
        Instant within = stores().transactions().run(() -> right().now());

        assertThat(within).isBetween(before, right().now());
    }

    @Test
    public final void aMailIsNotTakenFromANodeWhoseClockIsWrong() {
        ofNodesWhoseClocksAreWrong().forEach(node -> {
            stores().mailQueue().addAll(List.of(mail(node.now())));

            assertThat(stores().mailQueue().claim(1, node.now(), LEASE)).hasSize(1);
            assertThat(stores().mailQueue().claim(1, right().now(), LEASE)).isEmpty();
        });
    }

    @Test
    public final void anAccountsChangesAreNotTakenFromANodeWhoseClockIsWrong() {
        ofNodesWhoseClocksAreWrong().forEach(node -> {
            stores().syncQueue().addAll(List.of(change(node.now())));

            assertThat(stores().syncQueue().claim(1, 1, node.now(), LEASE)).hasSize(1);
            assertThat(stores().syncQueue().claim(1, 1, right().now(), LEASE)).isEmpty();
            stores().syncQueue().takeBack(id("contoso"), "bo@contoso.example", right().now());
        });
    }

    @Test
    public final void anActIsNotTakenFromANodeWhoseClockIsWrong() {
        ofNodesWhoseClocksAreWrong().forEach(node -> {
            stores().actQueue().addAll(List.of(new SystemAct.EnterLink(CRM)), node.now());

            assertThat(stores().actQueue().claim(1, node.now(), LEASE))
                    .singleElement()
                    .satisfies(claimed -> {
                        assertThat(stores().actQueue().claim(1, right().now(), LEASE))
                                .isEmpty();
                        stores().actQueue().answered(claimed.id());
                    });
        });
    }

    @Test
    public final void whatANodeAddsWhoseClockRunsAheadIsDueAtOnce() {
        Instant ahead = right().now().plus(AN_HOUR);
        stores().mailQueue().addAll(List.of(mail(ahead)));
        stores().syncQueue().addAll(List.of(change(ahead)));
        stores().actQueue().addAll(List.of(new SystemAct.EnterLink(CRM)), ahead);
        Instant now = right().now();

        assertThat(stores().mailQueue().claim(1, now, LEASE))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.mail().at()).isEqualTo(ahead));
        assertThat(stores().syncQueue().claim(1, 1, now, LEASE)).hasSize(1);
        assertThat(stores().actQueue().claim(1, now, LEASE)).hasSize(1);
    }

    @Test
    public final void whatIsOwedAgainAfterAllWasDeliveredIsDueAtOnceToo() {
        stores().syncQueue().addAll(List.of(change(right().now())));
        stores().syncQueue().takeBack(id("contoso"), "bo@contoso.example", right().now());
        stores().syncQueue().addAll(List.of(change(right().now().plus(AN_HOUR))));

        assertThat(stores().syncQueue().claim(1, 1, right().now(), LEASE)).hasSize(1);
    }

    private static Mail mail(Instant at) {
        return new Mail(MailKind.INVITATION, email("anna@contoso.example"), "Subject", "body", Optional.empty(), at);
    }

    private static Change change(Instant at) {
        return new Change(id("contoso"), new LegacyChange.UserDeactivated("bo@contoso.example"), at);
    }
}
