package dev.ferry.testkit.history;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.History.Milestone;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.history.PlacedEntry;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link History} must do (R26). Used like any {@link StoreContract}. */
public abstract class HistoryContract extends StoreContract {
    @Test
    public final void r26EveryActionIsKeptWithWhoWhenAndWhere() {
        List<HistoryEntry> all = Arrays.stream(Action.values())
                .flatMap(action -> Stream.of(
                        new HistoryEntry(NOON, "operator", action, Optional.of(id("contoso")), Map.of()),
                        new HistoryEntry(
                                NOON.plusNanos(1_000), "anna@contoso.example", action, Optional.empty(), Map.of())))
                .toList();
        history().appendAll(all);

        assertThat(everything()).isEqualTo(all);
    }

    @Test
    public final void whatIsNotToBeKeptLeavesNothingAndTakesNothingAway() {
        HistoryEntry before = entry("contoso", Map.of("number", 1));
        HistoryEntry kept = entry("contoso", Map.of("number", 2));
        history().appendAll(List.of(before));
        history().append(entry("contoso", Map.of("number", 3)), false);
        history().append(kept, true);
        history().append(entry("contoso", Map.of("number", 4)), false);

        assertThat(everything()).containsExactly(before, kept);
    }

    @Test
    public final void factsAreKeptWhateverTheirShape() {
        Map<String, Object> facts = Map.of(
                "text",
                "some",
                "empty",
                "",
                "whole",
                7,
                "large",
                9_007_199_254_740_993L,
                "part",
                0.25,
                "yes",
                true,
                "list",
                List.of("one", 2, false, List.of(), Map.of("deep", List.of("er"))),
                "map",
                Map.of("code", "mpn-invalid", "standing", "not-vetted"));
        history().appendAll(List.of(entry("contoso", facts)));

        assertThat(plain(everything().getFirst().facts())).isEqualTo(plain(facts));
    }

    @Test
    public final void textsOfEveryScriptAndLengthStayAsTheyAre() {
        List<HistoryEntry> all = Stream.concat(Scripts.NAMES.stream(), Stream.of(Scripts.LONG.repeat(20)))
                .map(text -> entry("contoso", Map.of(text.substring(0, 5), text)))
                .toList();
        history().appendAll(all);

        assertThat(everything()).isEqualTo(all);
    }

    @Test
    public final void anActorsNameIsKeptAsItIs() {
        List<HistoryEntry> all = Stream.concat(Scripts.NAMES.stream(), Stream.of("x".repeat(320)))
                .map(name -> new HistoryEntry(NOON, name, Action.JUDGED, Optional.empty(), Map.of()))
                .toList();
        history().appendAll(all);

        assertThat(everything()).isEqualTo(all);
    }

    @Test
    public final void entriesOfOneMomentKeepTheirOrder() {
        List<HistoryEntry> first = numbered(0, 500);
        List<HistoryEntry> second = numbered(500, 1_000);
        history().appendAll(first);
        history().appendAll(second);

        assertThat(everything())
                .isEqualTo(Stream.concat(first.stream(), second.stream()).toList());
    }

    @Test
    public final void anAccountsEntriesAreItsOwn() {
        HistoryEntry contoso = entry("contoso", Map.of("n", 1));
        HistoryEntry fabrikam = entry("fabrikam", Map.of("n", 2));
        HistoryEntry wave = new HistoryEntry(NOON, "operator", Action.WAVE_ENDED, Optional.empty(), Map.of("n", 3));
        HistoryEntry later = entry("contoso", Map.of("n", 4));
        history().appendAll(List.of(contoso, fabrikam, wave, later));

        assertThat(read(Optional.of(id("contoso")))).containsExactly(contoso, later);
        assertThat(read(Optional.of(id("nobody")))).isEmpty();
        assertThat(everything()).containsExactly(contoso, fabrikam, wave, later);
    }

    @Test
    public final void whoKnowsAPlaceReadsOnBehindItWhateverWasWrittenSince() {
        history().appendAll(numbered(0, 5));
        List<PlacedEntry> some = behind(0).subList(0, 2);
        history().appendAll(List.of(entry("fabrikam", Map.of())));
        history().appendAll(numbered(5, 7));

        List<PlacedEntry> others = behind(some.getLast().place());

        assertThat(Stream.concat(some.stream(), others.stream()).map(PlacedEntry::entry))
                .isEqualTo(numbered(0, 7));
        assertThat(behind(others.getLast().place())).isEmpty();
        assertThat(Stream.concat(some.stream(), others.stream()).map(PlacedEntry::place))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(place -> place > 0);
    }

    private List<PlacedEntry> behind(long place) {
        try (Stream<PlacedEntry> entries = history().entriesBehind(Optional.of(id("contoso")), place)) {
            return entries.toList();
        }
    }

    @Test
    public final void accountsAreCountedOnceAmongThoseOfOneAction() {
        history()
                .appendAll(List.of(
                        done(Action.MIGRATION_STARTED, "contoso"),
                        done(Action.WORK_EMAIL_PROVED, "contoso"),
                        done(Action.WORK_EMAIL_PROVED, "contoso"),
                        done(Action.MOVED, "contoso"),
                        done(Action.MIGRATION_STARTED, "fabrikam"),
                        done(Action.WORK_EMAIL_PROVED, "fabrikam"),
                        done(Action.MOVED, "northwind"),
                        new HistoryEntry(NOON, "operator", Action.MIGRATION_STARTED, Optional.empty(), Map.of()),
                        new HistoryEntry(NOON, "operator", Action.MOVED, Optional.empty(), Map.of())));

        assertThat(counted(Milestone.of(Action.MIGRATION_STARTED))).isEqualTo(2);
        assertThat(counted(Milestone.of(Action.WORK_EMAIL_PROVED))).isEqualTo(2);
        assertThat(counted(Milestone.of(Action.MOVED))).isOne();
        assertThat(counted(Milestone.of(Action.MOVED), Milestone.of(Action.WORK_EMAIL_PROVED)))
                .isEqualTo(2);
        assertThat(counted(Milestone.of(Action.ENROLLED))).isZero();
        assertThat(counted()).isZero();
        assertThat(history().countAccounts(Action.ENROLLED, Set.of(Milestone.of(Action.MOVED))))
                .isZero();
    }

    @Test
    public final void onlyWhatWasDecidedSoIsCounted() {
        String quoted = "x\",\"decision\":\"accepted\"";
        history()
                .appendAll(List.of(
                        done(Action.MIGRATION_STARTED, "contoso"),
                        done(Action.MIGRATION_STARTED, "fabrikam"),
                        done(Action.MIGRATION_STARTED, "northwind"),
                        decided("contoso", Map.of("mpnId", "1234567", "decision", "accepted")),
                        decided("fabrikam", Map.of("decision", "accepted-not")),
                        decided("northwind", Map.of("decision", "malformed-mpn-id", "typed", quoted))));

        assertThat(counted(Milestone.of(Action.MEMBERSHIP_GIVEN, "accepted"))).isOne();
        assertThat(counted(Milestone.of(Action.MEMBERSHIP_GIVEN))).isEqualTo(3);
    }

    @Test
    public final void ofManyAccountsTheLastOfEachKindIsFoundAtOnce() {
        history()
                .appendAll(List.of(
                        told("anna", "contoso", "1", Action.MEMBERSHIP_GIVEN),
                        told("anna", "fabrikam", "1", Action.MEMBERSHIP_GIVEN),
                        told("bo", "contoso", "2", Action.MEMBERSHIP_GIVEN),
                        told("cleo", "contoso", "1", Action.MEMBERSHIP_GIVEN),
                        told("dan", "contoso", "1", Action.ENROLLED),
                        told("eve", "northwind", "1", Action.MEMBERSHIP_GIVEN)));

        assertThat(history().lastOfEach(Action.MEMBERSHIP_GIVEN, Set.of(id("contoso"), id("fabrikam"), id("nobody"))))
                .containsExactly(
                        told("anna", "fabrikam", "1", Action.MEMBERSHIP_GIVEN),
                        told("bo", "contoso", "2", Action.MEMBERSHIP_GIVEN),
                        told("cleo", "contoso", "1", Action.MEMBERSHIP_GIVEN));
        assertThat(history().lastOfEach(Action.MOVED, Set.of(id("contoso")))).isEmpty();
        assertThat(history().lastOfEach(Action.MEMBERSHIP_GIVEN, Set.of())).isEmpty();
    }

    @Test
    public final void theNewestOfAnActionAreReadBackwardsPartByPart() {
        assertThat(history().newest(Action.ENROLMENT_DECIDED, OptionalLong.empty(), 2))
                .isEmpty();
        history()
                .appendAll(List.of(
                        told("anna", "contoso", "1", Action.ENROLMENT_DECIDED),
                        told("anna", "contoso", "2", Action.ENROLLED),
                        told("anna", "fabrikam", "3", Action.ENROLMENT_DECIDED),
                        told("anna", "contoso", "4", Action.ENROLMENT_DECIDED)));

        List<PlacedEntry> first = history().newest(Action.ENROLMENT_DECIDED, OptionalLong.empty(), 2);
        assertThat(first)
                .extracting(PlacedEntry::entry)
                .containsExactly(
                        told("anna", "contoso", "4", Action.ENROLMENT_DECIDED),
                        told("anna", "fabrikam", "3", Action.ENROLMENT_DECIDED));
        OptionalLong before = OptionalLong.of(first.getLast().place());
        assertThat(history().newest(Action.ENROLMENT_DECIDED, before, 2))
                .extracting(PlacedEntry::entry)
                .containsExactly(told("anna", "contoso", "1", Action.ENROLMENT_DECIDED));
    }

    @Test
    public final void ofAThousandAccountsTheLastOfEachIsFound() {
        history().appendAll(Many.of(2_000, number -> told("anna", "a" + number, "1", Action.MEMBERSHIP_GIVEN)));

        assertThat(history()
                        .lastOfEach(
                                Action.MEMBERSHIP_GIVEN,
                                IntStream.range(0, 1_000)
                                        .mapToObj(number -> id("a" + number))
                                        .collect(Collectors.toSet())))
                .isEqualTo(Many.of(1_000, number -> told("anna", "a" + number, "1", Action.MEMBERSHIP_GIVEN)));
    }

    private static HistoryEntry told(String actor, String account, String mpnId, Action action) {
        return new HistoryEntry(NOON, actor, action, Optional.of(id(account)), Map.of("mpnId", mpnId));
    }

    private long counted(Milestone... any) {
        return history().countAccounts(Action.MIGRATION_STARTED, Set.of(any));
    }

    private static HistoryEntry decided(String account, Map<String, Object> facts) {
        return new HistoryEntry(NOON, "owner", Action.MEMBERSHIP_GIVEN, Optional.of(id(account)), facts);
    }

    private static HistoryEntry done(Action action, String account) {
        return new HistoryEntry(NOON, "operator", action, Optional.of(id(account)), Map.of());
    }

    @Test
    public final void r26TheSameAgainIsAnEntryOfItsOwn() {
        history().appendAll(List.of(entry("contoso", Map.of())));
        history().appendAll(List.of(entry("contoso", Map.of())));
        history().appendAll(List.of());

        assertThat(everything()).containsExactly(entry("contoso", Map.of()), entry("contoso", Map.of()));
    }

    @Test
    public final void aStreamThatIsLeftHalfwayHoldsNobodyUp() {
        history().appendAll(numbered(0, 3_000));
        for (int reader = 0; reader < 40; reader++) {
            try (Stream<HistoryEntry> entries = history().entries(Optional.empty())) {
                assertThat(entries.limit(2)).isEqualTo(numbered(0, 2));
            }
        }
        history().appendAll(numbered(3_000, 3_001));

        assertThat(everything()).hasSize(3_001);
    }

    @Test
    public final void r12AFailedTransactionTellsNothing() {
        history().appendAll(numbered(0, 1));
        inATransactionThatFails(() -> history().appendAll(numbered(1, 5)));

        assertThat(everything()).isEqualTo(numbered(0, 1));
    }

    @Test
    public final void everyTimeIsKeptToTheMicrosecondAndTheOrderIsThatOfWriting() {
        List<HistoryEntry> all = Many.TIMES.reversed().stream()
                .map(at -> new HistoryEntry(at, "operator", Action.JUDGED, Optional.empty(), Map.of()))
                .toList();
        history().appendAll(all);

        assertThat(everything()).isEqualTo(all);
    }

    /**
     * Anyone who appends at the same time is told of in some order; each one's entries stay in theirs, and none is
     * lost.
     */
    @Test
    public final void racersEntriesKeepTheirOrder() {
        Racers.race(8, number -> {
            for (int turn = 0; turn < 5; turn++) {
                history()
                        .appendAll(List.of(
                                entry("racer-" + number, Map.of("n", turn * 2)),
                                entry("racer-" + number, Map.of("n", turn * 2 + 1))));
            }
            return number;
        });

        assertThat(everything()).hasSize(80);
        for (int number = 0; number < 8; number++) {
            String racer = "racer-" + number;
            assertThat(read(Optional.of(id(racer)))).isEqualTo(Many.of(10, n -> entry(racer, Map.of("n", n))));
        }
    }

    private History history() {
        return stores().history();
    }

    private List<HistoryEntry> everything() {
        return read(Optional.empty());
    }

    private List<HistoryEntry> read(Optional<PublisherId> account) {
        try (Stream<HistoryEntry> entries = history().entries(account)) {
            return entries.toList();
        }
    }

    private static HistoryEntry entry(String account, Map<String, Object> facts) {
        return new HistoryEntry(NOON, "operator", Action.JUDGED, Optional.of(id(account)), facts);
    }

    private static List<HistoryEntry> numbered(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> entry("contoso", Map.of("n", number)))
                .toList();
    }

    /** Numbers compare by what they are worth, whatever type they come back in. */
    private static Object plain(Object fact) {
        return switch (fact) {
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> list -> list.stream().map(HistoryContract::plain).toList();
            case Map<?, ?> map ->
                map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
            default -> fact;
        };
    }
}
