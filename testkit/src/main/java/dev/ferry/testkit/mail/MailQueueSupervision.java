package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
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
        QueuedMail refused = claim(1, NOON).getFirst();
        queue().setAside(refused.id(), "mailbox \u0000 unknown");
        queue().putOff(refused.id(), NOON, "too late");

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
}
