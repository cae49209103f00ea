package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link MailQueue} must do. Used like any {@link StoreContract}. */
public abstract class MailQueueContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Instant LATER = NOON.plus(LEASE);
    private static final int ALL = 1_000;

    @Test
    public final void everyKindOfMailIsClaimedAsItWasAdded() {
        List<Mail> all = Stream.of(MailKind.values())
                .map(kind -> new Mail(
                        kind, email("Anna@Contoso.Example"), "Subject", "A\nbody\n", Optional.of(id("contoso")), NOON))
                .toList();
        queue().addAll(all);

        List<QueuedMail> claimed = claim(ALL, NOON);
        assertThat(claimed).extracting(QueuedMail::mail).isEqualTo(all);
        assertThat(claimed).extracting(QueuedMail::tries).containsOnly(0);
        assertThat(claimed).extracting(QueuedMail::id).doesNotHaveDuplicates();
        assertThat(claimed).allMatch(one -> one.mail().to().written().equals("Anna@Contoso.Example"));
    }

    @Test
    public final void bodiesOfEveryScriptAndLengthStayAsTheyAre() {
        List<Mail> all = Stream.concat(Scripts.TEXTS.stream(), Stream.of(""))
                .map(MailQueueContract::saying)
                .toList();
        queue().addAll(all);

        assertThat(claim(ALL, NOON)).extracting(QueuedMail::mail).isEqualTo(all);
    }

    @Test
    public final void subjectsOfEveryScriptStayAsTheyAre() {
        List<Mail> all = Scripts.TEXTS.stream()
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .map(text -> new Mail(
                        MailKind.INVITATION, email("anna@contoso.example"), text, "body", Optional.empty(), NOON))
                .toList();
        queue().addAll(all);

        assertThat(claim(ALL, NOON)).extracting(QueuedMail::mail).isEqualTo(all);
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecond() {
        List<Mail> all = Many.TIMES.stream().map(time -> at(time, "body")).toList();
        queue().addAll(all);

        assertThat(claim(ALL, Many.TIMES.getLast()))
                .extracting(QueuedMail::mail)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void anEmptyQueueHasNothing() {
        queue().addAll(List.of());
        queue().delivered(List.of(), NOON);

        assertThat(claim(ALL, NOON)).isEmpty();
        assertThat(queue().count()).isZero();
    }

    @Test
    public final void whatHasWaitedLongestComesFirst() {
        queue().addAll(List.of(at(NOON.plusSeconds(3), "third"), at(NOON.plusSeconds(1), "first")));
        queue().addAll(List.of(at(NOON.plusSeconds(2), "second")));

        assertThat(bodies(claim(2, LATER))).containsExactly("first", "second");
        assertThat(bodies(claim(2, LATER))).containsExactly("third");
    }

    @Test
    public final void whatWasWrittenAtOnceKeepsItsOrder() {
        List<Mail> all = Many.of(300, number -> saying("number " + number));
        queue().addAll(all);

        assertThat(claim(ALL, NOON)).extracting(QueuedMail::mail).isEqualTo(all);
    }

    @Test
    public final void whatIsClaimedIsNobodyElsesUntilTheLeaseIsOver() {
        queue().addAll(List.of(saying("hello")));
        List<QueuedMail> first = claim(ALL, NOON);

        assertThat(claim(ALL, NOON)).isEmpty();
        assertThat(claim(ALL, LATER.minusNanos(1_000))).isEmpty();
        assertThat(claim(ALL, LATER)).isEqualTo(first);
    }

    @Test
    public final void whatWasDeliveredIsNeverClaimedAgain() {
        queue().addAll(List.of(saying("one"), saying("two")));
        QueuedMail one = claim(1, NOON).getFirst();
        queue().delivered(List.of(one.id()), NOON);
        queue().delivered(List.of(one.id()), LATER);
        queue().putOff(one.id(), NOON, "too late");
        queue().setAside(one.id(), "too late");

        assertThat(queue().count()).isOne();
        assertThat(bodies(claim(ALL, LATER))).containsExactly("two");
    }

    @Test
    public final void whatIsPutOffIsDueThenAndHasOneTryMore() {
        queue().addAll(List.of(saying("hello")));
        QueuedMail claimed = claim(1, NOON).getFirst();
        Instant due = NOON.plus(Duration.ofHours(1));
        queue().putOff(claimed.id(), due, Scripts.LONG);

        assertThat(queue().count()).isOne();
        assertThat(claim(ALL, due.minusNanos(1_000))).isEmpty();
        assertThat(claim(ALL, due)).containsExactly(new QueuedMail(claimed.id(), claimed.mail(), 1));
    }

    @Test
    public final void whatIsPutOffComesBehindWhatIsDueBefore() {
        queue().addAll(List.of(saying("patient")));
        queue().putOff(claim(1, NOON).getFirst().id(), NOON.plusSeconds(2), "busy");
        queue().addAll(List.of(at(NOON.plusSeconds(1), "eager")));

        assertThat(bodies(claim(ALL, LATER))).containsExactly("eager", "patient");
    }

    @Test
    public final void whatIsSetAsideWaitsForAPersonAlone() {
        queue().addAll(List.of(saying("refused"), saying("fine")));
        QueuedMail refused = claim(1, NOON).getFirst();
        queue().setAside(refused.id(), "mailbox \u0000 unknown");
        queue().putOff(refused.id(), NOON, "too late");

        assertThat(queue().count()).isOne();
        assertThat(bodies(claim(ALL, LATER))).containsExactly("fine");
    }

    @Test
    public final void whatNobodyKnowsIsPassedOver() {
        UUID nobodys = new UUID(7, 7);
        queue().delivered(List.of(nobodys), NOON);
        queue().putOff(nobodys, NOON, "reason");
        queue().setAside(nobodys, "reason");

        assertThat(queue().count()).isZero();
    }

    @Test
    public final void aMailIsWrittenWithTheChangeThatItTellsOfOrNotAtAll() {
        inATransactionThatFails(() -> queue().addAll(List.of(saying("hello"))));

        assertThat(queue().count()).isZero();
        assertThat(claim(ALL, NOON)).isEmpty();
    }

    @Test
    public final void aClaimThatFailedClaimedNothing() {
        queue().addAll(List.of(saying("hello")));
        inATransactionThatFails(() -> claim(ALL, NOON));

        assertThat(claim(ALL, NOON)).hasSize(1);
    }

    @Test
    public final void mailsAboutAnAccountAreListedTheLastFirst() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), about("fabrikam", MailKind.INVITATION)));
        queue().addAll(List.of(saying("about nobody"), about("contoso", MailKind.REMINDER)));
        queue().addAll(List.of(about("contoso", MailKind.ACCOUNT_MOVED)));

        assertThat(queue().about(id("contoso"), ALL))
                .extracting(MailStatus::kind)
                .containsExactly(MailKind.ACCOUNT_MOVED, MailKind.REMINDER, MailKind.INVITATION);
        assertThat(queue().about(id("contoso"), 2))
                .extracting(MailStatus::kind)
                .containsExactly(MailKind.ACCOUNT_MOVED, MailKind.REMINDER);
        assertThat(queue().about(id("contoso"), 0)).isEmpty();
        assertThat(queue().about(id("northwind"), ALL)).isEmpty();
    }

    @Test
    public final void whoLooksAtAMailSeesToWhomItGoesAndHowItStands() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION)));
        assertThat(standing()).isEqualTo(status(MailState.WAITING, 0, Optional.empty(), Optional.empty()));

        UUID id = claim(1, NOON).getFirst().id();
        queue().putOff(id, LATER, "busy");
        assertThat(standing()).isEqualTo(status(MailState.WAITING, 1, Optional.of("busy"), Optional.empty()));
        queue().setAside(id, Scripts.LONG);
        assertThat(standing()).isEqualTo(status(MailState.SET_ASIDE, 2, Optional.of(Scripts.LONG), Optional.empty()));
    }

    @Test
    public final void whatWasSentIsListedWithoutTheFaultsBeforeIt() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION)));
        UUID id = claim(1, NOON).getFirst().id();
        queue().putOff(id, LATER, "busy");
        queue().delivered(List.of(id), LATER.plusNanos(1_000));

        assertThat(standing())
                .isEqualTo(status(MailState.SENT, 1, Optional.empty(), Optional.of(LATER.plusNanos(1_000))));
    }

    @Test
    public final void whatIsSetAsideIsRetriedAsIfItHadNeverBeenTried() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), about("fabrikam", MailKind.REMINDER)));
        List<QueuedMail> claimed = claim(ALL, NOON);
        claimed.forEach(one -> queue().setAside(one.id(), "no such mailbox"));

        assertThat(queue().retryAll(LATER)).isEqualTo(2);
        assertThat(queue().retryAll(LATER)).isZero();
        assertThat(queue().count()).isEqualTo(2);
        assertThat(claim(ALL, LATER.minusNanos(1_000))).isEmpty();
        assertThat(claim(ALL, LATER)).isEqualTo(claimed);
    }

    @Test
    public final void whatIsOnItsWayOrDeliveredIsNotRetried() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), about("fabrikam", MailKind.REMINDER)));
        queue().delivered(List.of(claim(1, NOON).getFirst().id()), NOON);
        queue().putOff(claim(1, NOON).getFirst().id(), LATER, "busy");

        assertThat(queue().retryAll(NOON)).isZero();
        assertThat(claim(ALL, NOON)).isEmpty();
        assertThat(claim(ALL, LATER)).hasSize(1);
    }

    @Test
    public final void aCodeThatIsSetAsideIsGone() {
        queue().addAll(List.of(about("contoso", MailKind.WORK_EMAIL_CODE), about("contoso", MailKind.SIGN_IN_CODE)));
        claim(ALL, NOON).forEach(one -> queue().setAside(one.id(), "no such mailbox"));

        assertThat(queue().retryAll(LATER)).isZero();
        assertThat(claim(ALL, LATER)).isEmpty();
        assertThat(queue().about(id("contoso"), ALL))
                .extracting(MailStatus::state)
                .containsExactly(MailState.SET_ASIDE, MailState.SET_ASIDE);
    }

    @Test
    public final void aRetryThatFailedRetriedNothing() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION)));
        queue().setAside(claim(1, NOON).getFirst().id(), "no such mailbox");
        inATransactionThatFails(() -> queue().retryAll(NOON));

        assertThat(queue().count()).isZero();
        assertThat(queue().retryAll(NOON)).isOne();
    }

    @Test
    public final void ofRacersEachMailIsRetriedByOne() {
        queue().addAll(Many.of(50, _ -> about("contoso", MailKind.INVITATION)));
        claim(ALL, NOON).forEach(one -> queue().setAside(one.id(), "no such mailbox"));

        assertThat(Racers.race(4, _ -> queue().retryAll(NOON)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(50);
    }

    @Test
    public final void racersNeverGetTheSameMail() {
        List<Mail> all = Many.of(200, number -> saying("number " + number));
        queue().addAll(all);
        List<List<QueuedMail>> claims = Racers.race(
                8,
                _ -> Stream.generate(() -> claim(7, NOON))
                        .limit(10)
                        .flatMap(List::stream)
                        .toList());
        Stream<QueuedMail> rest = claim(ALL, NOON).stream();

        assertThat(Stream.concat(claims.stream().flatMap(Collection::stream), rest)
                        .map(QueuedMail::mail))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private MailQueue queue() {
        return stores().mailQueue();
    }

    private List<QueuedMail> claim(int limit, Instant at) {
        return queue().claim(limit, at, LEASE);
    }

    private static List<String> bodies(List<QueuedMail> mails) {
        return mails.stream().map(one -> one.mail().body()).toList();
    }

    private MailStatus standing() {
        return queue().about(id("contoso"), ALL).getFirst();
    }

    private static MailStatus status(MailState state, int tries, Optional<String> reason, Optional<Instant> sentAt) {
        return new MailStatus(MailKind.INVITATION, email("anna@contoso.example"), NOON, state, tries, reason, sentAt);
    }

    private static Mail about(String account, MailKind kind) {
        return new Mail(kind, email("anna@contoso.example"), "Subject", "A\nbody\n", Optional.of(id(account)), NOON);
    }

    private static Mail saying(String body) {
        return at(NOON, body);
    }

    private static Mail at(Instant at, String body) {
        return new Mail(MailKind.SIGN_IN_CODE, email("anna@contoso.example"), "Subject", body, Optional.empty(), at);
    }
}
