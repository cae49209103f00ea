package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.testkit.fault.Racers;
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

/** How mails are claimed and end where no person is needed. */
abstract class MailQueueDelivery extends MailQueueChapter {
    MailQueueDelivery(MailQueueContract contract) {
        super(contract);
    }

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
                .map(MailQueueChapter::saying)
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
}
