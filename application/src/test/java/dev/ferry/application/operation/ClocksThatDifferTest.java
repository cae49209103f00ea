package dev.ferry.application.operation;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import dev.ferry.application.act.TellActs;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.operation.AnswerOnce.Turn;
import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.Moved;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.testkit.sample.Samples;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Nodes whose own clocks are hours apart, and who share a database. That what one of them adds whose clock runs ahead
 * is due at once is for the stores, and in their contract.
 */
@Timeout(60)
class ClocksThatDifferTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Moved moved = new Moved();

    ClocksThatDifferTest() {
        moved.ferry.withReady("contoso");
        moved.move();
        moved.mails();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "-1, 1"})
    void aMailThatOneNodeIsAtIsNotSentByTheOther(int hoursHere, int hoursThere) {
        moved.stores.mailQueue().addAll(List.of(mail(hoursHere)));
        List<Integer> meanwhile = new ArrayList<>();
        PostMail there = node(hoursThere).getInstance(PostMail.class);
        Mailer busy = (_, _) -> {
            meanwhile.add(there.run());
            return new Answer.Taken();
        };
        PostMail here = moved.ferry
                .with(binder -> {
                    binder.bind(Clock.class).toInstance(clock(hoursHere));
                    binder.bind(Mailer.class).toInstance(busy);
                })
                .getInstance(PostMail.class);

        assertThat(here.run()).isOne();
        assertThat(meanwhile).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "-1, 1"})
    void aChangeThatOneNodeIsDeliveringIsNotDeliveredByTheOther(int hoursHere, int hoursThere) {
        moved.stores
                .syncQueue()
                .addAll(List.of(new Change(
                        Samples.id("contoso"),
                        new LegacyChange.UserDeactivated("bo@contoso.example"),
                        clock(hoursHere).instant())));
        List<Integer> meanwhile = new ArrayList<>();
        DeliverChanges there = node(hoursThere).getInstance(DeliverChanges.class);
        moved.telling(before("apply", () -> meanwhile.add(there.run(() -> false))));

        assertThat(node(hoursHere).getInstance(DeliverChanges.class).run(() -> false))
                .isOne();
        assertThat(meanwhile).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "-1, 1"})
    void whatIsTriedAgainIsDueAfterItsPauseOnEveryNode(int hoursHere, int hoursThere) {
        moved.stores.mailQueue().addAll(List.of(mail(hoursHere)));
        moved.stores.mailer().goDown();
        node(hoursHere).getInstance(PostMail.class).run();
        moved.stores.mailer().comeBack();
        PostMail there = node(hoursThere).getInstance(PostMail.class);

        assertThat(there.run()).isZero();
        moved.ferry.clock.forward(Duration.ofMinutes(2));
        assertThat(there.run()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 3"})
    void anActThatOneNodeHasClaimedIsNotToldByTheOther(int hoursHere, int hoursThere) {
        OfferKey offer = new OfferKey(Samples.id("contoso"), new OfferId("crm"));
        moved.stores
                .actQueue()
                .addAll(
                        List.of(new SystemAct.Submit(offer, 1)),
                        clock(hoursHere).instant());
        assertThat(moved.stores.actQueue().claim(1, moved.ferry.clock.instant(), LEASE))
                .hasSize(1);

        assertThat(node(hoursThere).getInstance(TellActs.class).run()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "-1, 1", "1, -1"})
    void aRequestThatOneNodeWorksOnIsStillRunningForTheOther(int hoursHere, int hoursThere) {
        assertThat(value(begin(hoursHere))).isInstanceOf(Turn.First.class);

        assertThat(refusal(begin(hoursThere))).isEqualTo(Code.STILL_RUNNING);
    }

    @Test
    void whoseClockRunsAheadForgetsNoRequestThatAnotherWorksOn() {
        value(begin(0));

        node(1).getInstance(ForgetExpired.class).run();

        assertThat(refusal(begin(0))).isEqualTo(Code.STILL_RUNNING);
    }

    private Outcome<Turn> begin(int hours) {
        return node(hours)
                .getInstance(AnswerOnce.class)
                .begin(OPERATOR, Optional.empty(), AnswerOnce.Audience.MEMBERS, "POST /waves", "key", "asked");
    }

    private Injector node(int hours) {
        return moved.ferry.with(binder -> binder.bind(Clock.class).toInstance(clock(hours)));
    }

    private Clock clock(int hours) {
        return Clock.offset(moved.ferry.clock, Duration.ofHours(hours));
    }

    private Mail mail(int hours) {
        return new Mail(
                MailKind.INVITATION,
                Samples.email("anna@contoso.example"),
                "Subject",
                "body",
                Optional.empty(),
                clock(hours).instant());
    }

    /** The portal, before whose acts of this name something else happens. */
    private LegacyPortal before(String act, Runnable first) {
        return (LegacyPortal) Proxy.newProxyInstance(
                LegacyPortal.class.getClassLoader(), new Class<?>[] {LegacyPortal.class}, (self, method, arguments) -> {
                    if (method.getName().equals(act)) {
                        first.run();
                    }
                    try {
                        Object answer = method.invoke(moved.portal, arguments);
                        return moved.portal.equals(answer) ? self : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
