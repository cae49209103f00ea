package dev.ferry.application.membership;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.standing.StandingSamples;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A registry that knows numbers, and of whose tenants exports have to tell. */
class UnconfirmedNumbersTest {
    private final Installation ferry = new Installation();
    private final Set<MpnId> shown = Set.of(mpnId("contoso"), mpnId("fabrikam"), mpnId("northwind"));

    UnconfirmedNumbersTest() {
        ferry.asking(knowingNoTenants(ferry.stores.mpnRegistry()))
                .withReady("northwind")
                .with(Samples.legacyAccount("contoso"))
                .with(Samples.tenant("contoso"))
                .with(Samples.legacyAccount("fabrikam"))
                .with(Samples.tenant("fabrikam"))
                .with(Samples.legacyAccount("tailspin"))
                .with(Samples.tenant("tailspin"));
    }

    private MpnRegistry knowingNoTenants(MpnRegistry exported) {
        return new MpnRegistry() {
            @Override
            public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
                Map<MpnId, Lookup<Membership>> said = exported.findAll(numbers);
                return Lookup.each(numbers, number -> {
                    Lookup<Membership> one = Objects.requireNonNull(said.get(number));
                    return one instanceof Lookup.Unknown<Membership> && shown.contains(number)
                            ? Lookup.unavailable(new Unavailability.Unconfirmed())
                            : one;
                });
            }

            @Override
            public MpnRegistry during(MembershipIntake intake) {
                return knowingNoTenants(intake.registry());
            }
        };
    }

    private UnconfirmedNumbers numbers() {
        return ferry.get(UnconfirmedNumbers.class);
    }

    private Outcome<ConfirmedNumber> confirm(Requester who, String name, String tenant) {
        return numbers().confirm(who, mpnId(name), tenantId(tenant), MembershipKind.GLOBAL);
    }

    private List<UnconfirmedNumber> listed() {
        try (Stream<UnconfirmedNumber> all = value(numbers().list(OPERATOR))) {
            return all.toList();
        }
    }

    @Test
    void r9AnAccountWhoseNumberIsNobodysYetWaitsAndIsNeverAMismatch() {
        ferry.migrate(wave());

        assertThat(ferry.show("contoso").findings())
                .containsExactly(new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed()));
        assertThat(listed())
                .containsExactlyElementsOf(Stream.of("contoso", "fabrikam")
                        .map(name -> new UnconfirmedNumber(
                                mpnId(name), id(name), ferry.show(name).displayName()))
                        .toList());
    }

    @Test
    void whoseTenantIsConfirmedIsJudgedAgain() {
        ferry.migrate(wave());
        ConfirmedNumber confirmed = value(confirm(OPERATOR, "contoso", "contoso"));

        assertThat(confirmed.tenantName()).contains("contoso");
        assertThat(listed()).extracting(UnconfirmedNumber::account).containsExactly(id("fabrikam"));
        assertThat(ferry.show("contoso").findings()).isEmpty();
        ferry.migrate(wave());
        assertThat(ferry.show("contoso").managedInPartnerCenter()).isTrue();
    }

    @Test
    void aWrongConfirmationIsCorrected() {
        ferry.migrate(wave());
        value(confirm(OPERATOR, "contoso", "fabrikam"));
        listed();
        assertThat(ferry.show("contoso").findings())
                .containsExactly(new Finding.TenantMismatch(Optional.of("fabrikam")));
        value(confirm(OPERATOR, "contoso", "contoso"));
        listed();
        assertThat(ferry.show("contoso").findings()).isEmpty();
    }

    @Test
    void aTenantThatTheDirectoryDoesNotKnowIsTakenWithoutAName() {
        ferry.migrate(wave());
        assertThat(value(confirm(OPERATOR, "contoso", "nobody")).tenantName()).isEmpty();
    }

    @Test
    void aNumberThatTheRegistryDoesNotKnowIsNobodys() {
        ferry.migrate(wave());
        assertThat(refusal(confirm(OPERATOR, "tailspin", "tailspin"))).isEqualTo(Code.MPN_INVALID);
    }

    @Test
    void whileTheRegistryIsAwayNothingIsConfirmed() {
        ferry.migrate(wave());
        ferry.stores.mpnRegistry().goDown();
        assertThat(refusal(confirm(OPERATOR, "contoso", "contoso"))).isEqualTo(Code.REGISTRY_UNAVAILABLE);
    }

    @Test
    void aPartGoesOnBehindTheLastAccountOfTheOneBefore() {
        ferry.migrate(wave());
        UnconfirmedNumbers.Part first = value(numbers().page(OPERATOR, Optional.empty(), 1));
        assertThat(first.numbers()).extracting(UnconfirmedNumber::account).containsExactly(id("contoso"));
        UnconfirmedNumbers.Part second = value(numbers().page(OPERATOR, first.next(), 1));
        assertThat(second.numbers()).extracting(UnconfirmedNumber::account).containsExactly(id("fabrikam"));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void forOnePartNoMoreAreReadThanAThousandWhoWaitForSomethingElse() {
        ferry.stores
                .accountStandings()
                .saveAll(IntStream.range(0, 1_001)
                        .mapToObj(number -> waitingForAnAnswer("a%05d".formatted(number)))
                        .toList());
        ferry.migrate(wave());
        UnconfirmedNumbers.Part first = value(numbers().page(OPERATOR, Optional.empty(), 1));
        assertThat(first.numbers()).isEmpty();
        assertThat(first.next()).contains(id("a00999"));
        assertThat(value(numbers().page(OPERATOR, first.next(), 1)).numbers())
                .extracting(UnconfirmedNumber::account)
                .containsExactly(id("contoso"));
    }

    /** However many wait: an operator looks at a page of them. */
    @Test
    void whoGaveThemIsAskedForAllOfAPageAtOnce() {
        List<String> names =
                IntStream.range(0, 1_000).mapToObj("a%05d"::formatted).toList();
        CountedHistory history = new CountedHistory(ferry.stores.history());
        ferry.stores
                .accountStandings()
                .saveAll(names.stream().map(UnconfirmedNumbersTest::typedIn).toList());
        ferry.stores
                .migrations()
                .saveAll(names.stream().map(UnconfirmedNumbersTest::holding).toList());
        history.appendAll(names.stream().map(UnconfirmedNumbersTest::given).toList());

        UnconfirmedNumbers counted = ferry.with(
                        binder -> binder.bind(History.class).toInstance(history))
                .getInstance(UnconfirmedNumbers.class);
        UnconfirmedNumbers.Part part = value(counted.page(OPERATOR, Optional.empty(), 1_000));

        assertThat(part.numbers())
                .hasSize(1_000)
                .allSatisfy(one -> assertThat(one.given().orElseThrow().by()).isEqualTo("owner of " + one.account()));
        assertThat(history.asked).hasValue(1);
    }

    private static AccountStanding typedIn(String name) {
        return StandingSamples.waiting(
                name, new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed()));
    }

    private static MigrationRecord holding(String name) {
        return MigrationRecord.none(id(name))
                .with(new Migration.InProgress(
                        id(name), Optional.empty(), typedIn(name).grounds().mpnId()));
    }

    private static HistoryEntry given(String name) {
        return new HistoryEntry(
                Samples.NOON,
                "owner of " + name,
                Action.MEMBERSHIP_GIVEN,
                Optional.of(id(name)),
                Map.of("mpnId", typedIn(name).grounds().mpnId().orElseThrow().value()));
    }

    /** Counts how often something is asked of it. */
    private static final class CountedHistory implements History {
        private final History history;
        private final AtomicInteger asked = new AtomicInteger();

        CountedHistory(History history) {
            this.history = history;
        }

        @Override
        public void appendAll(List<HistoryEntry> entries) {
            history.appendAll(entries);
        }

        @Override
        public Stream<HistoryEntry> entries(Optional<PublisherId> account) {
            asked.incrementAndGet();
            return history.entries(account);
        }
    }

    private static AccountStanding waitingForAnAnswer(String name) {
        return StandingSamples.waiting(
                name, new Finding.RegistryUnavailable(MpnRegistry.SYSTEM, new Unavailability.NoAnswer()));
    }

    @Test
    void aNumberOfOneWhoEnrolledHereStaysTheirs() {
        MpnId theirs = value(ferry.stores
                        .mpnRegistry()
                        .enrol(new Enrolment(
                                "key",
                                tenantId("woodgrove"),
                                Samples.email("ann@woodgrove.example"),
                                "Woodgrove",
                                "SE",
                                Optional.empty())))
                .mpnId();
        assertThat(refusal(numbers().confirm(OPERATOR, theirs, tenantId("contoso"), MembershipKind.GLOBAL)))
                .isEqualTo(Code.ENROLLED_HERE);
        assertThat(ferry.stores.memberships().tenantOf(theirs)).contains(tenantId("woodgrove"));
        assertThat(value(numbers().confirm(OPERATOR, theirs, tenantId("woodgrove"), MembershipKind.GLOBAL))
                        .membership()
                        .tenant())
                .isEqualTo(tenantId("woodgrove"));
    }

    /** That a membership still waits in Partner Membership Center the registry says today; no export did. */
    @Test
    void whatTheRegistrySaysJustNowIsNotKeptAsTheWordOfAnExport() {
        ferry.asking(numbers -> Lookup.each(
                numbers,
                number -> Lookup.known(new Membership(
                        number,
                        tenantId("contoso"),
                        MembershipState.AWAITING_MEMBERSHIP_CENTER,
                        MembershipKind.GLOBAL,
                        Optional.of("Contoso today")))));
        value(confirm(OPERATOR, "contoso", "contoso"));
        assertThat(ferry.stores.mpnRegistry().findAll(Set.of(mpnId("contoso"))))
                .isEqualTo(Map.of(
                        mpnId("contoso"),
                        Lookup.known(new Membership(
                                mpnId("contoso"),
                                tenantId("contoso"),
                                MembershipState.ACTIVE,
                                MembershipKind.GLOBAL,
                                Optional.empty()))));
    }

    @Test
    void onlyOperatorsLookAndConfirm() {
        Requester owner = person("owner@contoso.example");
        assertThat(refusal(numbers().list(owner))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(numbers().page(owner, Optional.empty(), 1))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(confirm(owner, "contoso", "contoso"))).isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void r26WhoConfirmedWhatIsKept() {
        ferry.migrate(wave());
        value(confirm(OPERATOR, "contoso", "contoso"));
        try (Stream<HistoryEntry> all = value(ferry.exportHistory().run(OPERATOR))) {
            List<HistoryEntry> confirmed = all.filter(entry -> entry.action() == Action.MEMBERSHIP_CONFIRMED)
                    .toList();
            assertThat(confirmed)
                    .singleElement()
                    .extracting(HistoryEntry::facts)
                    .isEqualTo(Map.of(
                            "mpnId", mpnId("contoso").value(),
                            "tenantId", tenantId("contoso").toString(),
                            "kind", "global"));
        }
    }
}
