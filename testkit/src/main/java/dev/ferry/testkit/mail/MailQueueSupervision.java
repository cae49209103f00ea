package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person sees of mails and does about those that are set aside. */
abstract class MailQueueSupervision extends MailQueueChapter {
    MailQueueSupervision(MailQueueContract contract) {
        super(contract);
    }

    @Test
    public final void whatIsSetAsideWaitsForAPersonAlone() {
        queue().addAll(List.of(saying("refused"), saying("fine")));
        ClaimedMail refused = claim(1, NOON).getFirst();
        queue().setAside(refused, fault("mailbox \u0000 unknown"));
        queue().putOff(refused, fault("too late"), NOON);

        assertThat(queue().count()).isOne();
        assertThat(bodies(claim(ALL, LATER))).containsExactly("fine");
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

        queue().putOff(claim(1, NOON).getFirst(), fault("busy"), LATER);
        assertThat(standing()).isEqualTo(status(MailState.WAITING, 1, Optional.of("busy"), Optional.empty()));
        queue().setAside(claim(1, LATER).getFirst(), fault(Scripts.LONG));
        assertThat(standing()).isEqualTo(status(MailState.SET_ASIDE, 2, Optional.of(Scripts.LONG), Optional.empty()));
    }

    @Test
    public final void whatWasSentIsListedWithoutTheFaultsBeforeIt() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION)));
        ClaimedMail claimed = claim(1, NOON).getFirst();
        queue().putOff(claimed, fault("busy"), LATER);
        queue().delivered(List.of(claimed.id()), LATER.plusNanos(1_000));

        assertThat(standing())
                .isEqualTo(status(MailState.SENT, 1, Optional.empty(), Optional.of(LATER.plusNanos(1_000))));
    }

    @Test
    public final void whatIsSetAsideIsRetriedAsIfItHadNeverBeenTried() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), about("fabrikam", MailKind.REMINDER)));
        List<ClaimedMail> claimed = claim(ALL, NOON);
        claimed.forEach(one -> queue().setAside(one, fault("no such mailbox")));

        assertThat(queue().retryAll(LATER)).isEqualTo(2);
        assertThat(queue().retryAll(LATER)).isZero();
        assertThat(queue().count()).isEqualTo(2);
        assertThat(claim(ALL, LATER.minusNanos(1_000))).isEmpty();
        assertThat(claim(ALL, LATER))
                .extracting(ClaimedMail::queued)
                .isEqualTo(claimed.stream().map(ClaimedMail::queued).toList());
    }

    @Test
    public final void whatIsSetAsideIsRetriedByItsRecipientHoweverTheyAreWritten() {
        queue().addAll(List.of(to("BO@Contoso.Example"), to("cleo@x.example")));
        claim(ALL, NOON).forEach(one -> queue().setAside(one, fault("no such mailbox")));

        assertThat(queue().retry(email("nobody@contoso.example"), LATER)).isZero();
        assertThat(queue().retry(email("bo@contoso.example"), LATER)).isOne();
        assertThat(claim(ALL, LATER)).extracting(one -> one.mail().to()).containsExactly(email("BO@Contoso.Example"));
        assertThat(queue().retryAll(LATER)).isOne();
    }

    @Test
    public final void whatIsSetAsideIsRetriedByItselfThoughOthersAreForTheSameRecipient() {
        List<UUID> ids =
                queue().addAll(List.of(about("contoso", MailKind.REMINDER), about("contoso", MailKind.INVITATION)));
        claim(ALL, NOON).forEach(one -> queue().setAside(one, fault("no such mailbox")));

        assertThat(queue().about(id("contoso"), ALL))
                .extracting(MailStatus::id)
                .containsExactly(Optional.of(ids.getLast()), Optional.of(ids.getFirst()));
        assertThat(queue().retry(new UUID(7, 7), LATER)).isFalse();
        assertThat(queue().retry(ids.getFirst(), LATER)).isTrue();
        assertThat(queue().retry(ids.getFirst(), LATER)).as("on its way").isFalse();
        assertThat(claim(ALL, LATER)).extracting(ClaimedMail::id).containsExactly(ids.getFirst());
        assertThat(queue().retryAll(LATER)).isOne();
    }

    @Test
    public final void aCodeIsNotRetriedByItself() {
        List<UUID> ids = queue().addAll(List.of(about("contoso", MailKind.WORK_EMAIL_CODE)));
        queue().setAside(claim(1, NOON).getFirst(), fault("no such mailbox"));

        assertThat(queue().retry(ids.getFirst(), LATER)).isFalse();
    }

    @Test
    public final void whatIsOnItsWayOrDeliveredIsNotRetried() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), about("fabrikam", MailKind.REMINDER)));
        queue().delivered(List.of(claim(1, NOON).getFirst().id()), NOON);
        queue().putOff(claim(1, NOON).getFirst(), fault("busy"), LATER);

        assertThat(queue().retryAll(NOON)).isZero();
        assertThat(claim(ALL, NOON)).isEmpty();
        assertThat(claim(ALL, LATER)).hasSize(1);
    }

    @Test
    public final void aCodeThatIsSetAsideIsGone() {
        queue().addAll(List.of(about("contoso", MailKind.WORK_EMAIL_CODE), about("contoso", MailKind.SIGN_IN_CODE)));
        claim(ALL, NOON).forEach(one -> queue().setAside(one, fault("no such mailbox")));

        assertThat(queue().retryAll(LATER)).isZero();
        assertThat(claim(ALL, LATER)).isEmpty();
        assertThat(queue().about(id("contoso"), ALL))
                .extracting(MailStatus::state)
                .containsExactly(MailState.SET_ASIDE, MailState.SET_ASIDE);
    }

    @Test
    public final void whatIsToBeSentIsCountedWithItsAgeAndItsLastFault() {
        assertThat(queue().backlog()).isEqualTo(new MailBacklog(0, 0, Optional.empty(), Optional.empty()));
        queue().addAll(Many.of(5, number -> invitationAt(NOON.plusSeconds(number))));
        List<ClaimedMail> claimed = claim(4, LATER);
        queue().delivered(List.of(claimed.getFirst().id()), LATER);
        queue().putOff(claimed.get(2), new MailFault(LATER.plusSeconds(2), "the last"), LATER.plusSeconds(60));
        queue().setAside(claimed.get(1), new MailFault(LATER.plusSeconds(1), "before"));

        assertThat(queue().backlog())
                .isEqualTo(new MailBacklog(
                        3,
                        1,
                        Optional.of(NOON.plusSeconds(2)),
                        Optional.of(new MailFault(LATER.plusSeconds(2), "the last"))));
        queue().delivered(List.of(claimed.get(2).id()), LATER);
        assertThat(queue().backlog().lastFault()).contains(new MailFault(LATER.plusSeconds(1), "before"));
    }

    private static Mail invitationAt(Instant at) {
        return new Mail(
                MailKind.INVITATION, email("anna@contoso.example"), "Subject", "body", Optional.of(id("contoso")), at);
    }

    @Test
    public final void aCodeThatIsSetAsideIsNothingToBeSent() {
        List<UUID> ids = queue().addAll(List.of(about("contoso", MailKind.SIGN_IN_CODE)));
        queue().setAside(claim(1, NOON).getFirst(), fault("no such mailbox"));

        assertThat(queue().backlog()).isEqualTo(new MailBacklog(0, 0, Optional.empty(), Optional.empty()));
        assertThat(queue().tally(ids)).isEqualTo(new MailTally(0, 0, 1, Optional.of(fault("no such mailbox"))));
    }

    @Test
    public final void someAreCountedByTheirIds() {
        List<UUID> ids = queue().addAll(Many.of(5, number -> saying("number " + number)));
        List<ClaimedMail> claimed = claim(ALL, NOON);
        queue().delivered(List.of(claimed.getFirst().id()), NOON);
        queue().setAside(claimed.get(1), new MailFault(LATER, "another's"));
        queue().putOff(claimed.get(2), fault("ours"), LATER);

        assertThat(queue().tally(List.of(ids.getFirst(), ids.get(2), ids.get(3), new UUID(7, 7))))
                .isEqualTo(new MailTally(1, 2, 0, Optional.of(fault("ours"))));
        assertThat(queue().tally(ids))
                .isEqualTo(new MailTally(1, 3, 1, Optional.of(new MailFault(LATER, "another's"))));
        assertThat(queue().tally(List.of())).isEqualTo(MailTally.NONE);
    }

    @Test
    public final void whatIsSetAsideIsDroppedAndNothingElse() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), about("contoso", MailKind.REMINDER)));
        queue().setAside(claim(1, NOON).getFirst(), fault("no such mailbox"));
        queue().putOff(claim(1, NOON).getFirst(), fault("not now"), LATER);
        queue().addAll(List.of(about("contoso", MailKind.WORK_EMAIL_CODE)));
        queue().setAside(claim(1, NOON).getFirst(), fault("no such mailbox"));

        assertThat(queue().drop(Optional.empty())).isOne();
        assertThat(queue().drop(Optional.empty())).isZero();
        assertThat(queue().retryAll(NOON)).isZero();
        assertThat(queue().about(id("contoso"), ALL))
                .extracting(MailStatus::kind)
                .containsExactly(MailKind.WORK_EMAIL_CODE, MailKind.REMINDER);
        assertThat(claim(ALL, LATER)).as("what waited goes on doing so").hasSize(1);
    }

    @Test
    public final void whatIsSetAsideIsDroppedByItsRecipientHoweverTheyAreWritten() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION), to("BO@Contoso.Example"), to("cleo@x.example")));
        claim(ALL, NOON).forEach(one -> queue().setAside(one, fault("no such mailbox")));

        assertThat(queue().drop(Optional.of(email("bo@contoso.example")))).isOne();
        assertThat(queue().drop(Optional.of(email("nobody@contoso.example")))).isZero();
        assertThat(queue().retryAll(NOON)).isEqualTo(2);
    }

    private static Mail to(String address) {
        return new Mail(MailKind.INVITATION, email(address), "Subject", "A\nbody\n", Optional.empty(), NOON);
    }

    @Test
    public final void aDropThatFailedDroppedNothing() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION)));
        queue().setAside(claim(1, NOON).getFirst(), fault("no such mailbox"));
        inATransactionThatFails(() -> queue().drop(Optional.empty()));

        assertThat(queue().drop(Optional.empty())).isOne();
    }

    @Test
    public final void aRetryThatFailedRetriedNothing() {
        queue().addAll(List.of(about("contoso", MailKind.INVITATION)));
        queue().setAside(claim(1, NOON).getFirst(), fault("no such mailbox"));
        inATransactionThatFails(() -> queue().retryAll(NOON));

        assertThat(queue().count()).isZero();
        assertThat(queue().retryAll(NOON)).isOne();
    }

    @Test
    public final void ofRacersEachMailIsRetriedByOne() {
        queue().addAll(Many.of(50, _ -> about("contoso", MailKind.INVITATION)));
        claim(ALL, NOON).forEach(one -> queue().setAside(one, fault("no such mailbox")));

        assertThat(Racers.race(4, _ -> queue().retryAll(NOON)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(50);
    }
}
