package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.offer.OfferAccount.OWNER;
import static dev.ferry.application.offer.OfferAccount.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.application.deadline.RemindAccount;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.testkit.sample.OfferStages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators do about the deadlines of many offers at once: what they are told of it is what was done (R23). */
class OfferWorkTest {
    private static final Set<MailKind> REMINDERS = Set.of(MailKind.DEADLINE_REMINDER, MailKind.DEADLINE_MISSED);
    private static final Optional<String> BOTH = Optional.empty();
    private static final Optional<DeadlineOutcome.Name> WHATEVER = Optional.empty();

    private final OfferAccount contoso =
            new OfferAccount(OfferStages.of("one", Situation.DRAFT), OfferStages.of("two", Situation.DRAFT));
    private final Installation ferry = contoso.ferry;

    /** One is missed in the middle of July, and the other one is ahead. */
    @BeforeEach
    void load() {
        LoadDeadlines load = ferry.get(LoadDeadlines.class);
        String table = """
            deadline,date,zone,situation,met-by,consequence,ends-with
            early,2019-07-10,Pacific/Auckland,draft,submitted,dusty,live
            late,2019-12-01,Pacific/Auckland,draft,submitted,dusty,live
            """;
        value(load.run(
                OPERATOR,
                value(load.read(OPERATOR, "own.csv", table.getBytes(StandardCharsets.UTF_8)))
                        .deadlines(),
                false));
        at("2019-07-15T13:00:00Z");
    }

    private void at(String time) {
        ferry.clock.forward(Duration.between(ferry.clock.instant(), Instant.parse(time)));
    }

    private String waive(String deadline, Optional<DeadlineOutcome.Name> outcome, boolean dryRun) {
        return told(value(ferry.get(WaiveOffers.class)
                .run(
                        OPERATOR,
                        new WaiveOffers.Wish(OfferFilter.ALL, outcome, deadline, "agreed", dryRun),
                        (_, _) -> {})));
    }

    private String remind(Optional<String> deadline, Optional<DeadlineOutcome.Name> outcome, boolean dryRun) {
        return told(value(ferry.get(RemindOffers.class)
                .run(OPERATOR, new RemindOffers.Wish(OfferFilter.ALL, outcome, deadline, dryRun), (_, _) -> {})));
    }

    private static String told(OfferBatch.Result result) {
        return result.decided() + " of " + result.offers() + " " + result.refused();
    }

    private List<Mail> reminders() {
        return ferry.stores.mailQueue().claim(1_000, ferry.clock.instant(), Duration.ZERO).stream()
                .map(ClaimedMail::mail)
                .filter(mail -> REMINDERS.contains(mail.kind()))
                .toList();
    }

    private long inHistory(Action action) {
        return ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .count();
    }

    @Test
    void whatIsWaivedAlreadyIsNotCountedAsDone() {
        value(ferry.get(WaiveDeadline.class).run(OPERATOR, key("one"), "late", "agreed"));

        assertThat(waive("late", WHATEVER, true)).isEqualTo("0 of 1 {}");
        assertThat(waive("late", WHATEVER, false)).isEqualTo("1 of 1 {}");
        assertThat(waive("late", WHATEVER, false)).isEqualTo("0 of 0 {}");
        assertThat(waive("late", Optional.of(DeadlineOutcome.Name.WAIVED), false))
                .isEqualTo("0 of 0 {}");
        assertThat(inHistory(Action.DEADLINE_WAIVED)).isEqualTo(2);
    }

    @Test
    void whoWaivesOneAnewIsToldThatNothingIsOtherwise() {
        WaiveDeadline waive = ferry.get(WaiveDeadline.class);

        assertThat(value(waive.run(OPERATOR, key("one"), "late", "agreed")).news())
                .isTrue();
        assertThat(value(waive.run(OPERATOR, key("one"), "late", "agreed")).news())
                .isFalse();
    }

    @Test
    void theOutcomeIsThatOfTheDeadlineThatIsWaived() {
        assertThat(waive("late", Optional.of(DeadlineOutcome.Name.MISSED), false))
                .isEqualTo("0 of 0 {}");
        assertThat(waive("early", Optional.of(DeadlineOutcome.Name.MISSED), false))
                .isEqualTo("2 of 2 {}");
    }

    @Test
    void aDryRunTellsOfHowManyOwnersWouldBeRemindedAndDoesNothing() {
        assertThat(remind(BOTH, WHATEVER, true)).isEqualTo("0 of 2 {}");
        assertThat(reminders()).isEmpty();

        assertThat(remind(BOTH, WHATEVER, false)).isEqualTo("2 of 2 {}");
        assertThat(reminders()).hasSize(1);
        assertThat(remind(BOTH, WHATEVER, true)).isEqualTo("0 of 0 {}");
        assertThat(remind(BOTH, WHATEVER, false)).isEqualTo("0 of 0 {}");
        assertThat(reminders()).hasSize(1);
        assertThat(inHistory(Action.DEADLINE_REMINDED)).isEqualTo(1);
    }

    @Test
    void ofEachOfferOwnersAreRemindedOnceADay() {
        RemindAccount remind = ferry.get(RemindAccount.class);
        RemindAccount.Matter all = new RemindAccount.Matter(BOTH, WHATEVER);

        assertThat(value(remind.run(OPERATOR, key("one").account(), Set.of(key("one")), all)))
                .containsExactly(key("one"));
        assertThat(value(remind.run(OPERATOR, key("one").account(), Set.of(key("one"), key("two")), all)))
                .containsExactly(key("two"));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void theOutcomeIsThatOfTheDeadlineThatIsRemindedOf() {
        assertThat(remind(Optional.of("late"), Optional.of(DeadlineOutcome.Name.MISSED), false))
                .isEqualTo("0 of 0 {}");
        assertThat(remind(BOTH, Optional.of(DeadlineOutcome.Name.AHEAD), false)).isEqualTo("2 of 2 {}");

        assertThat(reminders())
                .singleElement()
                .satisfies(mail -> assertThat(mail.kind()).isEqualTo(MailKind.DEADLINE_REMINDER))
                .satisfies(mail -> assertThat(mail.body())
                        .contains("(one), by 1 December 2019", "(two), by 1 December 2019")
                        .doesNotContain("July"));
    }

    @Test
    void aDeadlineThatThereIsNotIsRefusedByWhateverIsAsked() {
        RemindOffers remindOffers = ferry.get(RemindOffers.class);
        RemindOffers.Wish wish = new RemindOffers.Wish(OfferFilter.ALL, WHATEVER, Optional.of("published-move"), true);

        assertThat(refusal(remindOffers.check(OPERATOR, wish))).isEqualTo(Code.UNKNOWN_DEADLINE);
        assertThat(refusal(remindOffers.run(OPERATOR, wish, (_, _) -> {}))).isEqualTo(Code.UNKNOWN_DEADLINE);
        assertThat(refusal(remindOffers.check(OWNER, wish))).isEqualTo(Code.OPERATOR_ONLY);
    }

    /** Where midnight is noon by UTC. */
    @Test
    void theDayOnWhichOwnersAreRemindedIsThatOfTheDeadlinesZone() {
        at("2019-07-15T23:00:00Z");
        assertThat(remind(BOTH, WHATEVER, false)).isEqualTo("2 of 2 {}");

        at("2019-07-16T11:59:00Z");
        assertThat(remind(BOTH, WHATEVER, false)).isEqualTo("0 of 0 {}");
        at("2019-07-16T12:00:00Z");
        assertThat(remind(BOTH, WHATEVER, false)).isEqualTo("2 of 2 {}");
    }

    @Test
    void whatWasMissedIsToldAsMissedWithWhatFollows() {
        remind(Optional.of("early"), WHATEVER, false);

        assertThat(reminders())
                .singleElement()
                .satisfies(mail -> assertThat(mail.kind()).isEqualTo(MailKind.DEADLINE_MISSED))
                .satisfies(mail -> assertThat(mail.subject()).contains("was due by 10 July 2019"))
                .satisfies(mail -> assertThat(mail.body())
                        .contains("(one), was due by 10 July 2019", "Now in force: dusty")
                        .doesNotContain("Otherwise"));
    }

    @Test
    void noOtherSystemIsAsked() {
        ferry.exchanging(MembershipCenter.class, () -> (MembershipCenter) _ -> {
            throw new AssertionError("the membership center is asked");
        });

        assertThat(remind(BOTH, WHATEVER, false)).isEqualTo("2 of 2 {}");
        assertThat(waive("late", WHATEVER, false)).isEqualTo("2 of 2 {}");
    }
}
