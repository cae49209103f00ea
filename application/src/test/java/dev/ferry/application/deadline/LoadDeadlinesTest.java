package dev.ferry.application.deadline;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deadlines are data: an installation may load its own (R23). It is July 2019. */
class LoadDeadlinesTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final String HEADER = "deadline,date,situation,met-by,consequence,ends-with\n";
    private static final String SUMMER = "summer,2019-06-30,published,all-steps,told,all-steps\n";

    private final Installation ferry = new Installation()
            .withReady("fabrikam")
            .with(Samples.tenant("contoso"))
            .with(Samples.membership("contoso"));

    LoadDeadlinesTest() {
        Stream.of("contoso", "fabrikam", "northwind")
                .forEach(name -> ferry.with(LegacyAccountSample.named(name)
                        .withUsers(Samples.owner("owner@" + name + ".example"))
                        .withOffers(OfferStages.of("crm", Situation.PUBLISHED), OfferStages.of("erp", Situation.DRAFT))
                        .build()));
        ferry.migrate(Installation.wave());
    }

    private LoadDeadlines loadDeadlines() {
        return ferry.get(LoadDeadlines.class);
    }

    private List<Deadline> read(String rows) {
        DeadlineTable table =
                value(loadDeadlines().read(OPERATOR, "given.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
        assertThat(table.faults()).isEmpty();
        return table.deadlines();
    }

    private List<String> standings(Optional<AsOf> at, Optional<ListAllStandings.Place> after) {
        try (Stream<Standing> all = value(ferry.get(ListAllStandings.class).run(OPERATOR, at, after))) {
            return all.map(one -> one.offer() + " " + one.deadline().id() + " "
                            + one.outcome().name().slug())
                    .toList();
        }
    }

    private static List<String> shown(List<DeadlineChange> changes) {
        return changes.stream()
                .map(one -> one.id() + " " + one.kind().slug() + " +" + one.begins() + " -" + one.ends())
                .toList();
    }

    private List<String> found(DeadlineOutcome.Name outcome) {
        return value(ferry.get(FindAccounts.class)
                        .run(OPERATOR, StandingFilter.ALL.withOutcome(outcome), Optional.empty(), 10))
                .accounts()
                .stream()
                .map(account -> account.id().value())
                .toList();
    }

    /** Nothing is judged again for that, and no round of deadlines is needed. */
    @Test
    void aDateThatPassesIsMissedAtOnceByWhoeverLooks() {
        assertThat(found(DeadlineOutcome.Name.AHEAD)).containsExactly("contoso", "fabrikam", "northwind");
        assertThat(found(DeadlineOutcome.Name.MISSED)).isEmpty();

        ferry.clock.forward(Duration.between(ferry.clock.instant(), Instant.parse("2019-09-01T07:00:00Z")));
        assertThat(ferry.stores.dueVerdicts().count(1)).isZero();
        assertThat(found(DeadlineOutcome.Name.MISSED)).containsExactly("contoso", "fabrikam", "northwind");
        assertThat(found(DeadlineOutcome.Name.AHEAD)).containsExactly("contoso", "fabrikam", "northwind");

        OfferKey draft = new OfferKey(Samples.id("contoso"), new OfferId("erp"));
        value(ferry.get(WaiveDeadline.class).run(OPERATOR, draft, "draft-publication", "why not"));
        assertThat(found(DeadlineOutcome.Name.AHEAD)).containsExactly("fabrikam", "northwind");
        assertThat(found(DeadlineOutcome.Name.WAIVED)).containsExactly("contoso");
        assertThat(found(DeadlineOutcome.Name.MET)).isEmpty();
    }

    @Test
    void otherDatesHoldForAccountsAtOnce() {
        value(loadDeadlines().run(OPERATOR, read("spring,2019-03-31,draft,submitted,,\n"), false));
        assertThat(found(DeadlineOutcome.Name.MISSED)).containsExactly("contoso", "fabrikam", "northwind");
        assertThat(found(DeadlineOutcome.Name.AHEAD)).isEmpty();
    }

    @Test
    void untilSomethingIsLoadedTheBuiltInOnesHold() {
        assertThat(value(ferry.get(ListDeadlines.class).run(OPERATOR)))
                .isEqualTo(value(loadDeadlines().read(OPERATOR)).deadlines());
        assertThat(ferry.stores.deadlines().loaded()).isEmpty();
    }

    @Test
    void theOffersOfAllAccountsStandThereMovedOrNot() {
        assertThat(standings(Optional.empty(), Optional.empty()))
                .containsExactly(
                        "contoso/crm published-move ahead",
                        "contoso/erp draft-publication ahead",
                        "fabrikam/crm published-move ahead",
                        "fabrikam/erp draft-publication ahead",
                        "northwind/crm published-move ahead",
                        "northwind/erp draft-publication ahead");
    }

    @Test
    void aListOfThemGoesOnBehindAnyPlace() {
        OfferKey crm = new OfferKey(Samples.id("fabrikam"), new OfferId("crm"));

        assertThat(standings(Optional.empty(), Optional.of(new ListAllStandings.Place(crm, "published-move"))))
                .containsExactly(
                        "fabrikam/erp draft-publication ahead",
                        "northwind/crm published-move ahead",
                        "northwind/erp draft-publication ahead");
    }

    @Test
    void loadedDeadlinesTakeThePlaceOfAllOthers() {
        List<Deadline> own = read(SUMMER);
        value(loadDeadlines().run(OPERATOR, own, false));

        assertThat(value(ferry.get(ListDeadlines.class).run(OPERATOR))).isEqualTo(own);
        assertThat(standings(Optional.empty(), Optional.empty()))
                .containsExactly(
                        "contoso/crm summer missed", "fabrikam/crm summer missed", "northwind/crm summer missed");
    }

    @Test
    void loadingSaysWhatItBeginsAndEnds() {
        assertThat(shown(value(loadDeadlines().run(OPERATOR, read(SUMMER), false))))
                .containsExactly(
                        "summer added +3 -0",
                        "published-move removed +0 -0",
                        "recertification removed +0 -0",
                        "cloud-embed removed +0 -0",
                        "draft-publication removed +0 -0",
                        "not-detected removed +0 -0");
        assertThat(shown(value(loadDeadlines().run(OPERATOR, read(SUMMER.replace("06", "12")), false))))
                .containsExactly("summer changed +0 -3");
        assertThat(shown(value(loadDeadlines().run(OPERATOR, read(SUMMER.replace("06", "12")), false))))
                .containsExactly("summer unchanged +0 -0");
    }

    @Test
    void aDryRunTellsTheSameAndLoadsNothing() {
        assertThat(shown(value(loadDeadlines().run(OPERATOR, read(SUMMER), true))))
                .contains("summer added +3 -0");
        assertThat(ferry.stores.deadlines().loaded()).isEmpty();
        assertThat(history()).isEmpty();
    }

    @Test
    void whoLoadedWhichDatesIsHistory() {
        value(loadDeadlines().run(OPERATOR, read(SUMMER), false));

        assertThat(history())
                .extracting(HistoryEntry::actor, HistoryEntry::facts)
                .containsExactly(tuple("operator", Map.of("deadlines", Map.of("summer", "2019-06-30"))));
    }

    private List<HistoryEntry> history() {
        try (Stream<HistoryEntry> all = value(ferry.get(ExportHistory.class).run(OPERATOR))) {
            return all.filter(entry -> entry.action() == Action.DEADLINES_LOADED)
                    .toList();
        }
    }

    @Test
    void onlyOperatorsDoThis() {
        List<Deadline> own = read(SUMMER);

        assertThat(refusal(loadDeadlines().read(OWNER))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(loadDeadlines().run(OWNER, own, false))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(ferry.get(ListDeadlines.class).run(OWNER))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(ferry.get(ListAllStandings.class).run(OWNER, Optional.empty(), Optional.empty())))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void ofAnAccountWhoSeesItSeesHowItsOffersStandBeforeTheMoveToo() {
        Requester northwind = person("owner@northwind.example");

        assertThat(value(ferry.get(ListStandings.class)
                        .run(northwind, Samples.id("northwind"), Optional.of(new OfferId("erp")), Optional.empty())))
                .hasSize(1);
        assertThat(refusal(ferry.get(ListStandings.class)
                        .run(northwind, Samples.id("northwind"), Optional.of(new OfferId("gone")), Optional.empty())))
                .isEqualTo(Code.OFFER_NOT_FOUND);
        assertThat(refusal(ferry.get(ListStandings.class)
                        .run(northwind, Samples.id("contoso"), Optional.empty(), Optional.empty())))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }
}
