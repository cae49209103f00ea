package dev.ferry.testkit.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailTally;
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
                        kind,
                        email("Anna@Contoso.Example"),
                        "Subject",
                        "A\nbody\n",
                        Optional.of("<p>A<br>body</p>\n"),
                        Optional.of(id("contoso")),
                        NOON))
                .toList();
        queue().addAll(all);

        List<ClaimedMail> claimed = claim(ALL, NOON);
        assertThat(claimed).extracting(ClaimedMail::mail).containsExactlyInAnyOrderElementsOf(all);
        assertThat(claimed).extracting(ClaimedMail::tries).containsOnly(0);
        assertThat(claimed).extracting(ClaimedMail::id).doesNotHaveDuplicates();
        assertThat(claimed).allMatch(one -> one.mail().to().written().equals("Anna@Contoso.Example"));
    }

    @Test
    public final void codesGoBeforeAllThatWasWrittenBeforeThem() {
        List<Mail> invitations = Many.of(30, number -> invitation("number " + number));
        queue().addAll(invitations);
        Mail code = saying("123456");
        queue().addAll(List.of(code, invitation("behind")));

        assertThat(claim(1, NOON)).extracting(ClaimedMail::mail).containsExactly(code);
        assertThat(claim(2, NOON)).extracting(ClaimedMail::mail).isEqualTo(invitations.subList(0, 2));
    }

    private static Mail invitation(String body) {
        return new Mail(MailKind.INVITATION, email("anna@contoso.example"), "Subject", body, Optional.empty(), NOON);
    }

    @Test
    public final void bodiesOfEveryScriptAndLengthStayAsTheyAre() {
        List<Mail> all = Stream.concat(Scripts.TEXTS.stream(), Stream.of(""))
                .map(MailQueueChapter::saying)
                .toList();
        queue().addAll(all);

        assertThat(claim(ALL, NOON)).extracting(ClaimedMail::mail).isEqualTo(all);
    }

    @Test
    public final void subjectsOfEveryScriptStayAsTheyAre() {
        List<Mail> all = Scripts.TEXTS.stream()
                .filter(text -> text.chars().noneMatch(Character::isISOControl))
                .map(text -> new Mail(
                        MailKind.INVITATION, email("anna@contoso.example"), text, "body", Optional.empty(), NOON))
                .toList();
        queue().addAll(all);

        assertThat(claim(ALL, NOON)).extracting(ClaimedMail::mail).isEqualTo(all);
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecond() {
        List<Mail> all = Many.TIMES.stream().map(time -> at(time, "body")).toList();
        queue().addAll(all);

        assertThat(claim(ALL, Many.TIMES.getLast()))
                .extracting(ClaimedMail::mail)
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

        assertThat(claim(ALL, NOON)).extracting(ClaimedMail::mail).isEqualTo(all);
    }

    @Test
    public final void whatIsClaimedIsNobodyElsesUntilTheLeaseIsOver() {
        queue().addAll(List.of(saying("hello")));
        List<ClaimedMail> first = claim(ALL, NOON);

        assertThat(claim(ALL, NOON)).isEmpty();
        assertThat(claim(ALL, LATER.minusNanos(1_000))).isEmpty();
        assertThat(claim(ALL, LATER)).extracting(ClaimedMail::queued).isEqualTo(queued(first));
    }

    @Test
    public final void whatWasDeliveredIsNeverClaimedAgain() {
        queue().addAll(List.of(saying("one"), saying("two")));
        ClaimedMail one = claim(1, NOON).getFirst();
        queue().delivered(List.of(one.id()), NOON);
        queue().delivered(List.of(one.id()), LATER);
        queue().putOff(one, fault("too late"), NOON);
        queue().setAside(one, fault("too late"));

        assertThat(queue().count()).isOne();
        assertThat(bodies(claim(ALL, LATER))).containsExactly("two");
    }

    @Test
    public final void whatIsPutOffIsDueThenAndHasOneTryMore() {
        queue().addAll(List.of(saying("hello")));
        ClaimedMail claimed = claim(1, NOON).getFirst();
        Instant due = NOON.plus(Duration.ofHours(1));
        queue().putOff(claimed, fault(Scripts.LONG), due);

        assertThat(queue().count()).isOne();
        assertThat(claim(ALL, due.minusNanos(1_000))).isEmpty();
        assertThat(queued(claim(ALL, due))).containsExactly(new QueuedMail(claimed.id(), claimed.mail(), 1));
    }

    @Test
    public final void whatIsPutOffComesBehindWhatIsDueBefore() {
        queue().addAll(List.of(saying("patient")));
        queue().putOff(claim(1, NOON).getFirst(), fault("busy"), NOON.plusSeconds(2));
        queue().addAll(List.of(at(NOON.plusSeconds(1), "eager")));

        assertThat(bodies(claim(ALL, LATER))).containsExactly("eager", "patient");
    }

    @Test
    public final void whatNobodyKnowsIsPassedOver() {
        UUID nobodys = new UUID(7, 7);
        ClaimedMail claimed = new ClaimedMail(new QueuedMail(nobodys, saying("nobody's"), 0), LATER);
        queue().delivered(List.of(nobodys), NOON);
        queue().putOff(claimed, fault("reason"), NOON);
        queue().setAside(claimed, fault("reason"));

        assertThat(queue().count()).isZero();
        assertThat(queue().renew(List.of(claimed), NOON, LEASE)).isEmpty();
        assertThat(queue().claim(List.of(nobodys), NOON, LEASE)).isEmpty();
        assertThat(queue().tally(List.of(nobodys))).isEqualTo(MailTally.NONE);
    }

    @Test
    public final void whatIsRenewedIsNobodyElsesForAnotherLease() {
        queue().addAll(List.of(saying("one"), saying("two")));
        List<ClaimedMail> claimed = claim(ALL, NOON);
        List<ClaimedMail> renewed = queue().renew(claimed.subList(0, 1), NOON.plusSeconds(30), LEASE);

        assertThat(queued(renewed)).isEqualTo(queued(claimed.subList(0, 1)));
        assertThat(bodies(claim(ALL, LATER))).containsExactly("two");
        assertThat(bodies(claim(ALL, LATER.plusSeconds(29)))).isEmpty();
        assertThat(bodies(claim(ALL, LATER.plusSeconds(30)))).containsExactly("one");
    }

    @Test
    public final void whatAnotherClaimedMeanwhileIsLost() {
        queue().addAll(List.of(saying("lost"), saying("kept")));
        List<ClaimedMail> claimed = claim(ALL, NOON);
        List<ClaimedMail> theirs = queue().claim(List.of(claimed.getFirst().id()), LATER, LEASE);

        assertThat(bodies(queue().renew(claimed, LATER, LEASE))).containsExactly("kept");
        queue().putOff(claimed.getFirst(), fault("too late"), LATER);
        queue().setAside(claimed.getFirst(), fault("too late"));
        assertThat(claim(ALL, LATER)).as("not due before their lease is over").isEmpty();
        assertThat(queued(queue().renew(theirs, LATER, LEASE))).isEqualTo(queued(theirs));
    }

    @Test
    public final void whatWasDeliveredOrPutOffOrSetAsideIsNotRenewed() {
        queue().addAll(Many.of(4, number -> saying("number " + number)));
        List<ClaimedMail> claimed = claim(ALL, NOON);
        queue().delivered(List.of(claimed.getFirst().id()), NOON);
        queue().putOff(claimed.get(1), fault("busy"), LATER.plusSeconds(1));
        queue().setAside(claimed.get(2), fault("no such mailbox"));

        assertThat(bodies(queue().renew(claimed, NOON, LEASE))).containsExactly("number 3");
        assertThat(queue().renew(List.of(), NOON, LEASE)).isEmpty();
    }

    @Test
    public final void someAreClaimedByTheirIdsWhereTheyAreDue() {
        List<UUID> ids = queue().addAll(Many.of(5, number -> saying("number " + number)));
        claim(1, NOON);

        assertThat(bodies(queue().claim(ids.subList(0, 3), NOON, LEASE))).containsExactly("number 1", "number 2");
        assertThat(queue().claim(ids.subList(0, 3), NOON, LEASE)).isEmpty();
        assertThat(queue().claim(List.of(), NOON, LEASE)).isEmpty();
        assertThat(bodies(claim(ALL, NOON))).containsExactly("number 3", "number 4");
    }

    @Test
    public final void ofRacersWhoRenewAndClaimOneHasTheMail() {
        queue().addAll(List.of(saying("hello")));
        ClaimedMail claimed = claim(1, NOON).getFirst();
        List<List<ClaimedMail>> won = Racers.race(
                8, number -> number % 2 == 0 ? claim(1, LATER) : queue().renew(List.of(claimed), LATER, LEASE));
        ClaimedMail holder = won.stream().flatMap(List::stream).findAny().orElseThrow();

        assertThat(claim(ALL, LATER)).isEmpty();
        assertThat(bodies(queue().renew(List.of(holder), LATER, LEASE))).containsExactly("hello");
    }

    private static List<QueuedMail> queued(List<ClaimedMail> claimed) {
        return claimed.stream().map(ClaimedMail::queued).toList();
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
        List<List<ClaimedMail>> claims = Racers.race(
                8,
                _ -> Stream.generate(() -> claim(7, NOON))
                        .limit(10)
                        .flatMap(List::stream)
                        .toList());
        Stream<ClaimedMail> rest = claim(ALL, NOON).stream();

        assertThat(Stream.concat(claims.stream().flatMap(Collection::stream), rest)
                        .map(ClaimedMail::mail))
                .containsExactlyInAnyOrderElementsOf(all);
    }
}
