package dev.ferry.application.mail;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a command does about the mails that it wrote. */
class PostOwnMailTest {
    private final Installation ferry = new Installation().withReady("contoso", "fabrikam");
    private final OutgoingMails outgoing = ferry.get(OutgoingMails.class);

    @Test
    void itsOwnAreSentAndThoseOfOthersWait() {
        ferry.stores.mailQueue().addAll(mails("others", 60));
        PostOwnMail post = ferry.get(PostOwnMail.class);
        outgoing.addAll(mails("own", 120));

        assertThat(post.own()).isEqualTo(new MailTally(120, 0, 0, Optional.empty()));
        assertThat(delivered()).hasSize(120).allMatch(mail -> mail.subject().equals("own"));
        assertThat(ferry.stores.mailQueue().count()).isEqualTo(60);
        assertThat(post.own()).as("nothing was written since").isEqualTo(MailTally.NONE);
    }

    @Test
    void aServerThatWritesMailsKeepsNoneInMind() {
        outgoing.addAll(mails("a server's", 1));

        assertThat(ferry.get(PostOwnMail.class).own()).isEqualTo(MailTally.NONE);
        assertThat(ferry.stores.mailQueue().count()).isOne();
    }

    @Test
    void ownersAreToldOfTheMovesOfThisCommandAlone() {
        ferry.migrate(Installation.wave());
        ferry.clock.forward(Duration.ofHours(1));
        PostOwnMail post = ferry.get(PostOwnMail.class);
        assertThat(post.own()).isEqualTo(MailTally.NONE);

        Installation later = new Installation().withReady("contoso", "fabrikam");
        PostOwnMail laters = later.get(PostOwnMail.class);
        later.migrate(Installation.wave());
        MailTally tally = laters.own();
        assertThat(tally.sent()).isPositive();
        assertThat(tally).isEqualTo(new MailTally(tally.sent(), 0, 0, Optional.empty()));
    }

    @Test
    void aMailSystemThatIsDownIsAskedAFewTimesAndTheRestWaits() {
        PostOwnMail post = ferry.get(PostOwnMail.class);
        outgoing.addAll(mails("own", 500));
        ferry.stores.mailer().fail(FaultKind.REFUSES);

        MailTally tally = post.own();
        assertThat(tally.waiting()).isEqualTo(500);
        assertThat(tally.lastFault()).isPresent();
        assertThat(ferry.stores.mailQueue().about(id("contoso"), 500))
                .filteredOn(mail -> mail.tries() > 0)
                .as("three rounds of fifty")
                .hasSize(150);
    }

    @Test
    void whatIsTurnedDownIsSetAside() {
        PostOwnMail post = ferry.get(PostOwnMail.class);
        outgoing.addAll(mails("own", 2));
        ferry.stores.mailer().turnDown(_ -> Optional.of("550 no such mailbox"));

        MailTally tally = post.own();
        assertThat(tally.setAside()).isEqualTo(2);
        assertThat(tally.lastFault().orElseThrow().why()).isEqualTo("550 no such mailbox");
    }

    @Test
    void whoStopsACommandLeavesTheRest() {
        PostOwnMail post = ferry.get(PostOwnMail.class);
        outgoing.addAll(mails("own", 2));
        ferry.stop.set(true);

        assertThat(post.own()).isEqualTo(new MailTally(0, 2, 0, Optional.empty()));
    }

    @Test
    void whoStopsACommandWaitsForNoAnswer() throws Exception {
        assertThat(endedWhileAMailHangs(() -> ferry.stop.set(true)))
                .isEqualTo(new MailTally(0, 2, 0, Optional.empty()));
    }

    @Test
    void aCommandWaitsForNoAnswerLongerThanItsTime() throws Exception {
        assertThat(endedWhileAMailHangs(() ->
                        ferry.clock.forward(MailRules.DEFAULT.commandTime().plusSeconds(1))))
                .isEqualTo(new MailTally(0, 2, 0, Optional.empty()));
    }

    private MailTally endedWhileAMailHangs(Runnable end) throws Exception {
        SlowMailer slow = new SlowMailer(ferry.stores.mailer());
        PostMail hanging = new PostMail(
                ferry.stores.mailQueue(),
                slow,
                MailRules.DEFAULT,
                MailFaults.unheard(),
                AskingPolicy.none(),
                ferry.clock,
                ferry.clock::instant,
                new Random(1));
        PostOwnMail post = new PostOwnMail(
                outgoing,
                ferry.get(TellOwners.class),
                hanging,
                ferry.stores.mailQueue(),
                ferry.get(Outbox.class),
                ferry.get(ShowMailBacklog.class),
                MailRules.DEFAULT,
                ferry.stop::get,
                ferry.clock);
        outgoing.addAll(mails("own", 2));
        FutureTask<MailTally> posting = new FutureTask<>(post::own);
        Thread.ofVirtual().start(posting);
        slow.awaitMail();
        end.run();
        try {
            return posting.get(30, TimeUnit.SECONDS);
        } finally {
            slow.open();
        }
    }

    @Test
    void aCommandThatWroteManyPostsSomeAndTheRestWaits() {
        PostOwnMail post = ferry.get(PostOwnMail.class);
        outgoing.addAll(mails("own", 230));

        assertThat(post.own()).isEqualTo(new MailTally(200, 30, 0, Optional.empty()));
        assertThat(delivered()).hasSize(200);
    }

    @Test
    void allThatIsDueIsPostedWhereThatIsAsked() {
        ferry.stores.mailQueue().addAll(mails("others", 60));
        ferry.migrate(Installation.wave());

        MailTally tally = ferry.get(PostOwnMail.class).any();
        assertThat(tally.sent()).isGreaterThan(60);
        assertThat(tally.waiting()).isZero();
    }

    private static List<Mail> mails(String subject, int number) {
        return Many.of(
                number,
                _ -> new Mail(
                        MailKind.INVITATION,
                        Samples.email("anna@contoso.example"),
                        subject,
                        "A body\n",
                        Optional.of(id("contoso")),
                        Samples.NOON));
    }

    private List<Mail> delivered() {
        try (Stream<Mail> mails = ferry.stores.mailer().mails(Optional.empty())) {
            return mails.toList();
        }
    }
}
