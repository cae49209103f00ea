package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.offer.OfferAccount.CONTOSO;
import static dev.ferry.application.offer.OfferAccount.OWNER;
import static dev.ferry.application.offer.OfferAccount.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.deadline.EnforceDeadlines;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.offer.HandedInOffers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Owners are written to of what is due of their offers: each rung once for an account (R23). */
class DeadlineNoticesTest {
    private static final Set<MailKind> KINDS =
            Set.of(MailKind.DEADLINE_REMINDER, MailKind.DEADLINE_WARNING, MailKind.NOT_LIVE);

    private final OfferAccount contoso = new OfferAccount(
            HandedInOffers.listed("field", "https://appsource.example/field"),
            OfferStages.of("draft", Situation.DRAFT),
            OfferStages.of("lost", Situation.NOT_DETECTED));
    private final Installation ferry = contoso.ferry;

    private void at(String time) {
        ferry.clock.forward(Duration.between(ferry.clock.instant(), Instant.parse(time)));
    }

    private int round() {
        return ferry.get(EnforceDeadlines.class).run().reminders();
    }

    private List<Mail> mails() {
        return ferry.stores.mailQueue().claim(1_000, ferry.clock.instant(), Duration.ZERO).stream()
                .map(ClaimedMail::mail)
                .filter(mail -> KINDS.contains(mail.kind()))
                .toList();
    }

    /** Of each mail that was written meanwhile: its kind, and the offers that it lists. */
    private List<String> written(List<Mail> before) {
        return mails().stream()
                .skip(before.size())
                .map(DeadlineNoticesTest::shown)
                .toList();
    }

    private static String shown(Mail mail) {
        return mail.kind().slug()
                + Stream.of("field", "draft", "lost", "old")
                        .filter(offer -> mail.body().contains("(" + offer + ")"))
                        .reduce("", (one, other) -> one + " " + other);
    }

    private void completePages(OfferKey offer) {
        for (Page page : Page.values()) {
            value(ferry.get(GiveOfferPage.class).run(OWNER, offer, OfferAccount.complete(page), Optional.empty()));
        }
    }

    @Test
    void eachRungIsSentOnceAndWhatTakesLongIsWarnedOf() {
        List<String> days = new ArrayList<>();
        at("2019-07-20T12:00:00Z");
        for (int day = 0; day < 100; day++) {
            List<Mail> before = mails();
            round();
            round();
            String date = ferry.clock.instant().toString().substring(0, 10);
            written(before).forEach(mail -> days.add(date + " " + mail));
            ferry.clock.forward(Duration.ofDays(1));
        }

        assertThat(days)
                .containsExactly(
                        "2019-08-01 deadline-reminder field",
                        "2019-08-17 deadline-reminder field",
                        "2019-08-21 deadline-warning field",
                        "2019-08-24 deadline-reminder field",
                        "2019-08-30 deadline-reminder field",
                        "2019-09-15 deadline-reminder draft lost",
                        "2019-10-01 deadline-reminder draft lost",
                        "2019-10-05 deadline-warning draft",
                        "2019-10-08 deadline-reminder draft lost",
                        "2019-10-14 deadline-reminder draft lost");
    }

    @Test
    void aMailSaysWhatIsDueByWhenAndWhatFollows() {
        at("2019-08-02T12:00:00Z");
        assertThat(round()).isEqualTo(1);

        Mail mail = mails().getFirst();
        assertThat(mail.to().normal()).isEqualTo("owner@contoso.example");
        assertThat(mail.subject()).contains("31 August 2019");
        assertThat(mail.body())
                .contains(
                        "(field), by 31 August 2019: every step", "Otherwise: no marketing benefits", "/offers/field");
        assertThat(reminded()).containsExactly("{deadlines=[published-move], kind=reminder, mails=1, offers=[field]}");
    }

    private List<String> reminded() {
        return ferry.history("contoso").stream()
                .filter(entry -> entry.action() == Action.DEADLINE_REMINDED)
                .map(HistoryEntry::facts)
                .map(facts -> new TreeMap<>(facts).toString())
                .toList();
    }

    @Test
    void whatWasDownOverSeveralRungsSendsTheLastAndOverTheDateNone() {
        at("2019-08-27T12:00:00Z");
        round();
        assertThat(mails())
                .extracting(Mail::kind)
                .containsExactlyInAnyOrder(MailKind.DEADLINE_REMINDER, MailKind.DEADLINE_WARNING);

        at("2019-11-01T12:00:00Z");
        List<Mail> before = mails();
        assertThat(round()).isZero();
        assertThat(written(before)).isEmpty();
    }

    @Test
    void nothingIsSentOfWhatIsMetOrWaived() {
        OfferKey field = key("field");
        completePages(field);
        contoso.submit(field);
        value(ferry.get(CertifyOffer.class).run(OPERATOR, field, List.of()));
        value(ferry.get(GoLive.class).run(OWNER, field));
        value(ferry.get(GiveMarketplaceLink.class)
                .run(OWNER, field, contoso.see(field).appSourceUrl().orElseThrow()));
        value(ferry.get(WaiveDeadline.class).run(OPERATOR, key("draft"), "draft-publication", "agreed"));

        at("2019-08-30T12:00:00Z");
        assertThat(round()).isZero();
        at("2019-10-10T12:00:00Z");
        round();
        assertThat(mails().stream().map(DeadlineNoticesTest::shown)).containsExactly("deadline-reminder lost");
    }

    @Test
    void ofSeveralNodesOneSendsEach() {
        at("2019-08-27T12:00:00Z");
        List<Integer> told = Racers.race(4, _ -> round());

        assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatWasCutOffAnywhereIsGoneOnWithAndSentOnce() {
        at("2019-10-10T12:00:00Z");
        int faults = 0;
        boolean done = false;
        for (long calls = 1; !done; calls++) {
            ferry.stores.goDownAfter(calls);
            try {
                round();
                done = true;
            } catch (PortUnavailable _) {
                faults++;
            } finally {
                ferry.stores.comeBack();
            }
        }

        assertThat(faults).isPositive();
        round();
        assertThat(mails().stream().map(DeadlineNoticesTest::shown))
                .containsExactlyInAnyOrder("deadline-reminder draft lost", "deadline-warning draft");
        assertThat(reminded()).hasSize(2);
    }

    @Test
    void aWeekAfterAnOfferWasCertifiedOwnersAreToldThatItIsNotLive() {
        OfferKey field = key("field");
        completePages(field);
        contoso.submit(field);
        value(ferry.get(CertifyOffer.class).run(OPERATOR, field, List.of()));
        ferry.clock.forward(Duration.ofDays(6));
        assertThat(round()).isZero();

        ferry.clock.forward(Duration.ofDays(1));
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isZero();
        assertThat(mails().stream().map(DeadlineNoticesTest::shown)).containsExactly("not-live field");
        assertThat(mails().getFirst().body()).contains("(field), certified on 1 July 2019");
    }

    @Test
    void whatIsLiveIsNotToldOf() {
        OfferKey field = key("field");
        completePages(field);
        contoso.submit(field);
        value(ferry.get(CertifyOffer.class).run(OPERATOR, field, List.of()));
        value(ferry.get(GoLive.class).run(OWNER, field));
        ferry.clock.forward(Duration.ofDays(8));

        assertThat(round()).isZero();
    }

    @Test
    void aWarningSaysByWhenToHandInAtTheUsualPace() {
        OfferKey other = contoso.complete("other");
        contoso.submit(other);
        ferry.clock.forward(Duration.ofDays(3).minusHours(5));
        value(ferry.get(CertifyOffer.class).run(OPERATOR, other, List.of()));
        at("2019-08-22T12:00:00Z");
        round();

        Mail warning = mails().stream()
                .filter(mail -> mail.kind() == MailKind.DEADLINE_WARNING)
                .findFirst()
                .orElseThrow();
        assertThat(warning.body()).contains("a review takes 3 days: hand it in by 28 August 2019");
    }

    private String warning() {
        return mails().stream()
                .filter(mail -> mail.kind() == MailKind.DEADLINE_WARNING)
                .map(Mail::body)
                .collect(Collectors.joining());
    }

    private void aReviewTook(Duration time) {
        OfferKey other = contoso.complete("other");
        contoso.submit(other);
        ferry.clock.forward(time);
        value(ferry.get(CertifyOffer.class).run(OPERATOR, other, List.of()));
    }

    @Test
    void whereThatDayIsOverAWarningNamesNone() {
        aReviewTook(Duration.ofDays(3).minusHours(5));
        at("2019-08-30T12:00:00Z");
        round();

        assertThat(warning())
                .contains("a review takes 3 days, more than are left: hand it in at once")
                .doesNotContain("August 28");
    }

    @Test
    void whatIsHandedInIsNotAskedForOnceMore() {
        aReviewTook(Duration.ofDays(3));
        completePages(key("field"));
        contoso.submit(key("field"));
        at("2019-08-22T12:00:00Z");
        round();

        assertThat(warning()).contains("(field)").doesNotContain("hand it in", "a review takes");
    }

    @Test
    void anAccountThatHasNotMovedIsToldToo() {
        ferry.with(LegacyAccountSample.named("fabrikam")
                .withUsers(Samples.owner("owner@fabrikam.example"), Samples.contributor("other@fabrikam.example"))
                .withOffers(OfferStages.of("old", Situation.PUBLISHED))
                .build());
        ferry.migrate(Installation.only("fabrikam"));
        at("2019-08-02T12:00:00Z");
        round();

        assertThat(mails())
                .filteredOn(mail -> mail.account().equals(Optional.of(Samples.id("fabrikam"))))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to().normal()).isEqualTo("owner@fabrikam.example"))
                .satisfies(mail -> assertThat(mail.body()).contains("(old)", "/accounts/fabrikam/migration"));
    }

    @Test
    void aDateThatIsMovedBeginsItsLadderAnew() {
        at("2019-08-02T12:00:00Z");
        round();
        String table = """
            deadline,date,zone,situation,met-by
            published-move,2019-09-30,UTC,published,all-steps
            """;
        load(table);
        assertThat(round()).isZero();

        at("2019-08-31T12:00:00Z");
        List<Mail> before = mails();
        round();
        assertThat(written(before)).containsExactly("deadline-reminder field");
        assertThat(mails().getLast().subject()).contains("30 September 2019");
    }

    private void load(String table) {
        LoadDeadlines load = ferry.get(LoadDeadlines.class);
        value(load.run(
                OPERATOR,
                value(load.read(OPERATOR, "own.csv", table.getBytes(StandardCharsets.UTF_8)))
                        .deadlines(),
                false));
    }

    /** No word of this deadline stands in the code. */
    @Test
    void aDeadlineThatAnInstallationAddsByAFileAloneIsADeadlineLikeAnyOther() {
        load("""
            deadline,date,zone,situation,met-by,consequence,ends-with,reminders,warning-days
            spring-cleaning,2019-07-20,Europe/Stockholm,draft,duplicate,dusty,submitted,5,3
            """);
        OfferKey draft = key("draft");
        assertThat(outcome(draft)).isEqualTo("ahead");

        at("2019-07-14T22:00:00Z");
        assertThat(round()).isEqualTo(1);
        assertThat(mails().getFirst().body()).contains("(draft), by 20 July 2019", "Otherwise: dusty");

        at("2019-07-20T22:00:00Z");
        ferry.get(EnforceDeadlines.class).run();
        assertThat(outcome(draft)).isEqualTo("missed");
        assertThat(lifted()).containsExactly(Optional.empty());

        value(ferry.get(WaiveDeadline.class).run(OPERATOR, draft, "spring-cleaning", "agreed"));
        assertThat(outcome(draft)).isEqualTo("waived");
        assertThat(lifted()).containsExactly(Optional.of("waived"));
    }

    private String outcome(OfferKey offer) {
        return contoso.see(offer).deadlines().getFirst().outcome().name().slug();
    }

    private List<Optional<String>> lifted() {
        return ferry.stores.deadlineLedger().consequences(Set.of(CONTOSO)).getOrDefault(CONTOSO, List.of()).stream()
                .filter(one -> one.key().consequence().equals("dusty"))
                .map(one -> one.lifted().map(why -> why.why().slug()))
                .toList();
    }
}
