package dev.ferry.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails on their way out. A call that nobody lets go of ends a test at last. */
@Timeout(60)
class PostMailTest {
    private static final MailRules RULES = new MailRules(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            3,
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(1));

    /** A call is given up while its lease runs. */
    private static final MailRules IMPATIENT =
            RULES.withLease(Duration.ofMillis(80)).withBounds(Duration.ofMillis(1), Duration.ZERO);

    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final InMemoryStores stores = new InMemoryStores(clock);

    private final Mail mail = new Mail(
            MailKind.ACCOUNT_MOVED,
            Samples.email("anna@contoso.example"),
            "Moved",
            "It has moved.\n",
            Optional.of(Samples.id("contoso")),
            Samples.NOON);

    @Test
    void whatIsDueIsDeliveredOnce() {
        stores.mailQueue().addAll(List.of(mail));

        assertThat(post(stores.mailer())).isEqualTo(1);
        assertThat(post(stores.mailer())).isZero();
        assertThat(delivered()).containsExactly(mail);
        assertThat(stores.mailQueue().count()).isZero();
    }

    @Test
    void whatFailsIsTriedAgainAfterAPauseThatGrows() {
        stores.mailQueue().addAll(List.of(mail));
        stores.mailer().goDown();
        post(stores.mailer());
        stores.mailer().comeBack();

        clock.forward(Duration.ofSeconds(9));
        assertThat(post(stores.mailer())).isZero();
        clock.forward(Duration.ofSeconds(6));
        assertThat(post(stores.mailer())).isEqualTo(1);
        assertThat(delivered()).containsExactly(mail);
    }

    @Test
    void whatIsTurnedDownIsSetAsideAtOnceWithTheReasonAndTheOthersGo() {
        stores.mailQueue().addAll(List.of(mail, to("bo@contoso.example")));
        stores.mailer().turnDown(one -> one.equals(mail) ? Optional.of("550 no such mailbox") : Optional.empty());

        assertThat(post(stores.mailer())).isEqualTo(2);
        assertThat(delivered()).containsExactly(to("bo@contoso.example"));
        assertThat(stores.mailQueue().about(Samples.id("contoso"), 2))
                .extracting(MailStatus::state, MailStatus::reason)
                .containsExactly(
                        tuple(MailState.SENT, Optional.empty()),
                        tuple(MailState.SET_ASIDE, Optional.of("550 no such mailbox")));
        assertThat(stores.mailQueue().count()).isZero();
    }

    @Test
    void theMailSystemsOwnPauseIsHonoured() {
        stores.mailQueue().addAll(List.of(mail));
        post((_, _) -> {
            throw new PortUnavailable(Mailer.SYSTEM, Optional.of(Duration.ofMinutes(10)), new IllegalStateException());
        });

        clock.forward(Duration.ofMinutes(9));
        assertThat(post(stores.mailer())).isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(post(stores.mailer())).isEqualTo(1);
    }

    @Test
    void whatFailsForTheLastTimeIsSetAside() {
        stores.mailQueue().addAll(List.of(mail));
        stores.mailer().goDown();
        for (int number = 0; number < RULES.mostTries(); number++) {
            assertThat(post(stores.mailer())).isEqualTo(1);
            clock.forward(Duration.ofHours(2));
        }
        stores.mailer().comeBack();

        assertThat(post(stores.mailer())).isZero();
        assertThat(delivered()).isEmpty();
    }

    @Test
    void aMailThatTakesLongerThanItsLeaseIsSentByOneOfTwoNodes() throws Exception {
        stores.mailQueue().addAll(List.of(mail));
        SlowMailer slow = new SlowMailer(stores.mailer());
        MailQueue watched = slow.watched(stores.mailQueue());
        PostMail here = node(watched, slow, RULES.withLease(Duration.ofMillis(80)));
        FutureTask<Integer> posting = new FutureTask<>(here::run);
        Thread.ofVirtual().start(posting);
        slow.awaitMail();

        for (int leases = 0; leases < 3; leases++) {
            clock.forward(Duration.ofMillis(79));
            slow.awaitRenewal();
            assertThat(post(stores.mailer())).as("what another node finds due").isZero();
        }
        slow.open();
        assertThat(posting.get()).isEqualTo(1);
        clock.forward(Duration.ofDays(1));
        assertThat(post(stores.mailer())).isZero();
        assertThat(delivered()).containsExactly(mail);
    }

    @Test
    void aMailWhoseCallWasGivenUpIsTriedByNobodyAndTheLateAnswerCounts() throws Exception {
        stores.mailQueue().addAll(List.of(mail));
        SlowMailer slow = new SlowMailer(stores.mailer());
        PostMail here = node(slow.watched(stores.mailQueue()), slow, IMPATIENT);
        assertThat(givenUp(here, slow)).isEqualTo(1);

        slow.awaitRenewal();
        clock.forward(Duration.ofMillis(79));
        assertThat(post(stores.mailer())).as("what another node finds due").isZero();
        clock.forward(Duration.ofMinutes(3));
        assertThat(here.run()).as("its lease ran out, and its call runs").isZero();
        assertThat(slow.calls()).isOne();
        slow.open();
        slow.awaitNote();
        assertThat(stores.mailQueue().count()).isZero();
        assertThat(delivered()).containsExactly(mail);
    }

    @Test
    void aCallThatWasGivenUpAndFailsIsOneTryWhosePauseBeginsThen() throws Exception {
        stores.mailQueue().addAll(List.of(mail));
        SlowMailer slow = new SlowMailer(stores.mailer());
        PostMail here = node(slow.watched(stores.mailQueue()), slow, IMPATIENT);
        givenUp(here, slow);
        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.WAITING, 0, Optional.empty()));

        stores.mailer().goDown();
        slow.awaitRenewal();
        slow.open();
        slow.awaitNote();
        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.WAITING, 1, Optional.of("mail is unavailable")));
        clock.forward(Duration.ofSeconds(9));
        assertThat(post(stores.mailer())).isZero();
    }

    @Test
    void noMoreMailsAreClaimedWhileTooManyCallsAreOpen() throws Exception {
        stores.mailQueue().addAll(Collections.nCopies(GivenUpCalls.MOST + 1, mail));
        SlowMailer slow = new SlowMailer(stores.mailer());
        PostMail here = node(slow.watched(stores.mailQueue()), slow, IMPATIENT);
        for (int calls = 0; calls < GivenUpCalls.MOST; calls++) {
            givenUp(here, slow);
        }

        assertThat(here.run()).isZero();
        assertThat(post(stores.mailer())).as("what another node finds due").isEqualTo(1);
        slow.open();
    }

    @Test
    void aRenewalThatFailsIsNoFailureOfTheMail() throws Exception {
        stores.mailQueue().addAll(List.of(mail));
        SlowMailer slow = new SlowMailer(stores.mailer());
        MailQueue locked = slow.watched(stores.mailQueue(), () -> {
            throw new IllegalStateException("a lock was not to be had");
        });
        FutureTask<Integer> posting = new FutureTask<>(node(locked, slow, RULES.withLease(Duration.ofMillis(80)))::run);
        Thread.ofVirtual().start(posting);
        slow.awaitMail();
        slow.awaitRenewal();
        slow.open();

        assertThat(posting.get()).isEqualTo(1);
        assertThat(delivered()).containsExactly(mail);
        assertThat(stores.mailQueue().count()).isZero();
    }

    /** A round whose call takes longer than the rules give it. */
    private int givenUp(PostMail here, SlowMailer slow) throws Exception {
        FutureTask<Integer> posting = new FutureTask<>(here::run);
        Thread.ofVirtual().start(posting);
        slow.awaitMail();
        clock.forward(IMPATIENT.longestDelivery().plusMillis(1));
        return posting.get();
    }

    @Test
    void anExceptionOfTheAdapterIsAFailedTryOfThatMailAlone() {
        stores.mailQueue().addAll(List.of(mail, to("bo@contoso.example"), to("cleo@contoso.example")));
        Mailer broken = (id, one) -> {
            if (one.equals(mail)) {
                throw new IllegalArgumentException("cannot write to anna");
            }
            return stores.mailer().deliver(id, one);
        };

        assertThat(post(broken) + post(broken) + post(broken)).isEqualTo(3);
        assertThat(delivered()).containsExactly(to("bo@contoso.example"), to("cleo@contoso.example"));
        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.WAITING, 1, Optional.of("cannot write to anna")));
        for (int number = 1; number < RULES.mostTries(); number++) {
            clock.forward(Duration.ofHours(2));
            assertThat(post(broken)).isEqualTo(1);
        }
        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.SET_ASIDE, 3, Optional.of("cannot write to anna")));
    }

    @Test
    void whereABundleBreaksEachIsTriedByItself() {
        stores.mailQueue().addAll(List.of(mail, to("bo@contoso.example"), to("cleo@contoso.example")));

        assertThat(post(new Bundles((id, one) -> {
                    if (one.equals(mail)) {
                        throw new StackOverflowError();
                    }
                    return stores.mailer().deliver(id, one);
                })))
                .isEqualTo(3);
        assertThat(delivered()).containsExactly(to("bo@contoso.example"), to("cleo@contoso.example"));
        assertThat(stores.mailQueue().count()).isOne();
    }

    @Test
    void aMailThatABundleForgetsWasTriedInVain() {
        stores.mailQueue().addAll(List.of(mail, to("bo@contoso.example")));
        Mailer forgetful = new Bundles(stores.mailer()) {
            @Override
            public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
                return super.deliverAll(mails.subList(1, mails.size()));
            }
        };

        post(forgetful);
        assertThat(delivered()).containsExactly(to("bo@contoso.example"));
        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.WAITING, 1, Optional.of("no answer about this mail")));
    }

    @Test
    @SuppressWarnings("NullAway") // an adapter may be compiled without checks
    void anAnswerThatIsNoneIsAFailedTry() {
        stores.mailQueue().addAll(List.of(mail));
        post((_, _) -> null);

        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.WAITING, 1, Optional.of("the mailer answered null")));
    }

    @Test
    void theReasonIsWhatTheMailSystemSaidInOneShortLine() {
        assertThat(FaultReason.of(MailKind.INVITATION, new PortUnavailable(Mailer.SYSTEM)))
                .isEqualTo("mail is unavailable");
        assertThat(FaultReason.of(MailKind.INVITATION, down(new IllegalStateException("454\u0000 TLS\r\n missing "))))
                .isEqualTo("454 TLS missing");
        assertThat(FaultReason.of(
                        MailKind.INVITATION, down(new IllegalStateException(null, new NoRouteToHostException()))))
                .isEqualTo("NoRouteToHostException");
        assertThat(FaultReason.of(MailKind.INVITATION, "\ud83d\udea2".repeat(301)))
                .isEqualTo("\ud83d\udea2".repeat(300) + "…");
        assertThat(FaultReason.of(MailKind.SIGN_IN_CODE, "cannot send 'Your code is 042137'"))
                .doesNotContain("042137");
    }

    @Test
    void ofAReasonNoMoreIsKeptThanPeopleMayBeTold() {
        stores.mailQueue().addAll(List.of(mail));
        stores.mailer().turnDown(_ -> Optional.of("550 hush is no password"));
        AskingPolicy discreet = new AskingPolicy() {
            @Override
            public <A> A ask(String system, Supplier<A> question) {
                return question.get();
            }

            @Override
            public String told(String reason) {
                return reason.replace("hush", "***");
            }
        };
        node(stores.mailQueue(), stores.mailer(), RULES, discreet).run();

        assertThat(statusOfTheFirst()).isEqualTo(tuple(MailState.SET_ASIDE, 1, Optional.of("550 *** is no password")));
    }

    private static PortUnavailable down(Exception cause) {
        return new PortUnavailable(Mailer.SYSTEM, Optional.empty(), cause);
    }

    /** The state, the tries and the reason of the mail that was added first. */
    private Tuple statusOfTheFirst() {
        MailStatus first = stores.mailQueue().about(Samples.id("contoso"), 100).getLast();
        return tuple(first.state(), first.tries(), first.reason());
    }

    /** A mailer that takes many at once. */
    private static class Bundles implements Mailer, BatchMailer {
        private final Mailer mailer;

        Bundles(Mailer mailer) {
            this.mailer = mailer;
        }

        @Override
        public Answer deliver(UUID id, Mail one) {
            return mailer.deliver(id, one);
        }

        @Override
        public Optional<BatchMailer> batchMailer() {
            return Optional.of(this);
        }

        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            return mails.stream().collect(Collectors.toMap(QueuedMail::id, one -> deliver(one.id(), one.mail())));
        }
    }

    private static Mail to(String address) {
        return new Mail(
                MailKind.INVITATION,
                Samples.email(address),
                "Invited",
                "You are invited.\n",
                Optional.of(Samples.id("contoso")),
                Samples.NOON);
    }

    private int post(Mailer mailer) {
        return node(stores.mailQueue(), mailer, RULES).run();
    }

    private PostMail node(MailQueue queue, Mailer mailer, MailRules rules) {
        return node(queue, mailer, rules, AskingPolicy.none());
    }

    private PostMail node(MailQueue queue, Mailer mailer, MailRules rules, AskingPolicy policy) {
        return new PostMail(queue, mailer, rules, MailFaults.unheard(), policy, clock, clock::instant, new Random(1));
    }

    private List<Mail> delivered() {
        try (Stream<Mail> mails = stores.mailer().mails(Optional.empty())) {
            return mails.toList();
        }
    }
}
