package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Question;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.MembershipSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link MpnRegistry} must do. Extend it, hand out a registry and the system behind it, and say what they lack.
 * A registry that is asked over HTTP is tested against a stubbed server, with a short time-out:
 *
 * <pre>{@code
 * class AcmeRegistryTest extends MpnRegistryContract {
 *     private final AcmeStub stub = AcmeStub.start();     // yours: a stubbed HTTP server that is a Backend
 *
 *     protected MpnRegistry knowing(List<Membership> memberships) {
 *         stub.holds(memberships);
 *         return new AcmeRegistry(stub.url(), Duration.ofMillis(300));
 *     }
 *
 *     protected Backend backend() {
 *         return stub;
 *     }
 *
 *     protected Set<Gap> gaps() {
 *         return Gap.all("Acme is not filled by exports", MpnRegistryAbility.FILLED_BY_EXPORTS);
 *     }
 * }
 * }</pre>
 *
 * <p>What may be lacking: {@link MpnRegistryAbility} and {@link FaultKind}.
 */
public abstract class MpnRegistryContract extends RemotePortContract {
    private static final int CALLERS = 8;

    /** The registry under test; its system, {@link #backend()}, holds these memberships and no others. Called once in a test. */
    protected abstract MpnRegistry knowing(List<Membership> memberships);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(MpnRegistryAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return MpnRegistry.SYSTEM;
    }

    @Override
    protected final List<Question> questions() {
        List<Membership> all = List.of(membership("contoso"), membership("fabrikam"));
        MpnRegistry registry = knowing(all);
        return List.of(
                new Question(
                        () -> registry.findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"), mpnId("nobody"))),
                        byNumber(asFarAsNamed(all))),
                new Question(() -> registry.enrol(enrolment("contoso")), Outcome.refused(Code.ALREADY_MEMBER)));
    }

    @Test
    public final void r9EveryStateOfACompanysMembershipIsAnsweredAsItIs() {
        List<Membership> companies = ofKind(MembershipKind.GLOBAL);

        assertThat(knowing(MembershipSamples.EVERY_FIELD).findAll(numbersOf(companies)))
                .isEqualTo(byNumber(asFarAsNamed(companies)));
    }

    @Test
    public final void r9ALocationsNumberIsNotTakenForItsCompanys() throws Throwable {
        List<Membership> locations = ofKind(MembershipKind.LOCATION);
        MpnRegistry registry = knowing(MembershipSamples.EVERY_FIELD);
        shown(
                MpnRegistryAbility.LOCATIONS,
                () -> assertThat(registry.findAll(numbersOf(locations))).isEqualTo(byNumber(asFarAsNamed(locations))),
                () -> assertThat(registry.findAll(numbersOf(locations))).isEmpty());
    }

    @Test
    public final void aCompanyIsCalledByItsName() throws Throwable {
        List<Membership> all = IntStream.range(0, Scripts.TEXTS.size())
                .mapToObj(number ->
                        MembershipSamples.called(Integer.toString(number), Optional.of(Scripts.TEXTS.get(number))))
                .toList();
        MpnRegistry registry = knowing(all);
        shown(
                MpnRegistryAbility.COMPANY_NAMES,
                () -> assertThat(registry.findAll(numbersOf(all))).isEqualTo(byNumber(all)),
                () -> assertThat(registry.findAll(numbersOf(all)).values())
                        .extracting(Membership::companyName)
                        .containsOnly(Optional.empty()));
    }

    @Test
    public final void aNumberThatTheRegistryDoesNotKnowIsAbsent() {
        MpnRegistry registry = knowing(List.of(membership("contoso"), membership("tailspin")));

        assertThat(registry.findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"))))
                .containsOnlyKeys(mpnId("contoso"));
        assertThat(registry.findAll(Set.of(mpnId("fabrikam")))).isEmpty();
        assertThat(registry.findAll(Set.of())).isEmpty();
    }

    @Test
    public final void aRegistryThatHoldsNothingKnowsNothing() {
        assertThat(knowing(List.of()).findAll(Set.of(mpnId("contoso")))).isEmpty();
    }

    @Test
    public final void leadingZerosMakeAnotherNumber() {
        MpnRegistry registry = knowing(List.of(MembershipSamples.numbered("7"), MembershipSamples.numbered("007")));

        assertThat(registry.findAll(Set.of(new MpnId("7"), new MpnId("07"), new MpnId("007"))))
                .isEqualTo(byNumber(List.of(MembershipSamples.numbered("7"), MembershipSamples.numbered("007"))));
    }

    @Test
    public final void theLongestNumberIsANumberLikeAnyOther() {
        MpnRegistry registry = knowing(List.of(MembershipSamples.numbered("9999999999")));

        assertThat(registry.findAll(Set.of(new MpnId("9999999999"), new MpnId("1410065407"))))
                .containsOnlyKeys(new MpnId("9999999999"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000, 10_000})
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown(int many) {
        List<Membership> known = Many.of(many, number -> MembershipSamples.numbered(Integer.toString(number)));
        Set<MpnId> asked = new HashSet<>(numbersOf(known));
        asked.addAll(Many.of(many, number -> new MpnId("9" + (1_000_000 + number))));

        assertThat(knowing(known).findAll(asked)).isEqualTo(byNumber(known));
    }

    @Test
    public final void eachOfManyWhoAskAtOnceGetsItsOwnAnswer() {
        MpnRegistry registry =
                knowing(Many.of(CALLERS, number -> MembershipSamples.numbered(Integer.toString(number))));

        List<Set<MpnId>> answers = Racers.race(
                CALLERS,
                number -> Set.copyOf(registry.findAll(Set.of(new MpnId(Integer.toString(number))))
                        .keySet()));
        assertThat(answers).isEqualTo(Many.of(CALLERS, number -> Set.of(new MpnId(Integer.toString(number)))));
    }

    @Test
    public final void whileAnExportIsTakenInItAnswersAsTheIntakeStands() throws Throwable {
        MpnRegistry registry = knowing(List.of(membership("contoso")));
        try (MembershipIntake intake = new InMemoryMemberships().rehearsal()) {
            MpnRegistry during = registry.during(intake);
            intake.takeIn(List.of(membership("fabrikam")));
            Set<MpnId> asked = Set.of(mpnId("contoso"), mpnId("fabrikam"));
            shown(
                    MpnRegistryAbility.FILLED_BY_EXPORTS,
                    () -> assertThat(during.findAll(asked)).containsKey(mpnId("fabrikam")),
                    () -> assertThat(during.findAll(asked)).containsOnlyKeys(mpnId("contoso")));
        }
    }

    @Test
    public final void r8WhoEnrolsIsAMemberOfTheirTenant() {
        MpnRegistry registry = knowing(List.of());
        Membership membership = enrolled(registry, enrolment("contoso"));

        assertThat(membership.tenant()).isEqualTo(tenantId("contoso"));
        assertThat(membership.kind()).isEqualTo(MembershipKind.GLOBAL);
        assertThat(membership.state()).isIn(MembershipState.ACTIVE, MembershipState.NOT_VETTED);
        assertThat(registry.findAll(Set.of(membership.mpnId()))).containsOnlyKeys(membership.mpnId());
        assertThat(registry.findAll(Set.of(membership.mpnId())).get(membership.mpnId()))
                .isEqualTo(asFarAsNamed(List.of(membership)).getFirst());
    }

    @Test
    public final void r8WhoAsksAgainAfterAnAnswerWasLostGetsTheSameAnswer() {
        MpnRegistry registry = knowing(List.of());
        Membership membership = enrolled(registry, enrolment("contoso"));

        assertThat(enrolled(registry, enrolment("contoso"))).isEqualTo(membership);
    }

    @Test
    public final void r8ATenantThatIsAMemberEnrolsNoSecondTime() {
        MpnRegistry registry = knowing(List.of(membership("fabrikam")));
        enrolled(registry, enrolment("contoso"));

        assertThat(registry.enrol(keyed("another key", "contoso"))).isEqualTo(Outcome.refused(Code.ALREADY_MEMBER));
        assertThat(registry.enrol(enrolment("fabrikam"))).isEqualTo(Outcome.refused(Code.ALREADY_MEMBER));
    }

    @Test
    public final void r9WhoStillWaitsForTheMembershipCenterEnrolsNoSecondTime() {
        Membership awaiting = new Membership(
                mpnId("contoso"),
                tenantId("contoso"),
                MembershipState.AWAITING_MEMBERSHIP_CENTER,
                MembershipKind.GLOBAL,
                Optional.empty());

        assertThat(knowing(List.of(awaiting)).enrol(enrolment("contoso")))
                .isEqualTo(Outcome.refused(Code.ALREADY_MEMBER));
    }

    @Test
    public final void companiesAndAddressesOfEveryScriptEnrol() {
        MpnRegistry registry = knowing(List.of());
        for (int number = 0; number < Scripts.TEXTS.size(); number++) {
            String text = Scripts.TEXTS.get(number);
            Enrolment enrolment = new Enrolment(
                    text, tenantId("tenant-" + number), email("anna@contoso.example"), text, "SE", Optional.of(text));
            Membership membership = enrolled(registry, enrolment);

            assertThat(enrolled(registry, enrolment)).isEqualTo(membership);
            assertThat(membership.companyName().orElse(text)).isEqualTo(text);
        }
    }

    @Test
    public final void aNewNumberIsNobodyElses() {
        List<Membership> known =
                Many.of(300, number -> MembershipSamples.numbered(Integer.toString(7_000_000 + number)));
        MpnRegistry registry = knowing(known);
        List<MpnId> numbers = Many.of(
                50, number -> enrolled(registry, enrolment("company-" + number)).mpnId());

        assertThat(numbers).doesNotHaveDuplicates().doesNotContainAnyElementsOf(numbersOf(known));
        assertThat(registry.findAll(numbersOf(known))).isEqualTo(byNumber(asFarAsNamed(known)));
    }

    @Test
    public final void racersWithOneKeyGetOneMembership() {
        MpnRegistry registry = knowing(List.of());

        assertThat(Set.copyOf(Racers.race(CALLERS, _ -> enrolled(registry, enrolment("contoso")))))
                .hasSize(1);
    }

    @Test
    public final void ofManyWhoEnrolOneTenantAtOnceOneDoes() {
        MpnRegistry registry = knowing(List.of());
        List<Outcome<Membership>> outcomes =
                Racers.race(CALLERS, number -> registry.enrol(keyed("key " + number, "contoso")));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof Done).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Refused)
                .containsOnly(Outcome.refused(Code.ALREADY_MEMBER));
    }

    @Test
    public final void whoIsStillToBeVettedWaitsForAnOperator() throws Throwable {
        MpnRegistry registry = knowing(List.of());
        List<Membership> all =
                List.of(enrolled(registry, enrolment("contoso")), enrolled(registry, enrolment("fabrikam")));
        List<MpnId> waiting = all.stream()
                .filter(one -> one.state() == MembershipState.NOT_VETTED)
                .map(Membership::mpnId)
                .toList();
        shown(
                MpnRegistryAbility.VETTING,
                () -> assertThat(vetting(registry).pending())
                        .extracting(Vetting.Pending::mpnId)
                        .isEqualTo(waiting),
                () -> assertThat(registry.vetting()).isEmpty());
    }

    @Test
    public final void whoIsAcceptedIsActive() throws Throwable {
        decided(true, MembershipState.ACTIVE);
    }

    @Test
    public final void whoIsTurnedDownIsInactiveAndMayEnrolAnew() throws Throwable {
        decided(false, MembershipState.INACTIVE);
    }

    private void decided(boolean accepted, MembershipState after) throws Throwable {
        MpnRegistry registry = knowing(List.of());
        Membership membership = enrolled(registry, enrolment("contoso"));
        if (membership.state() != MembershipState.NOT_VETTED) {
            return;
        }
        shown(
                MpnRegistryAbility.VETTING,
                () -> {
                    assertThat(vetting(registry).decide(membership.mpnId(), accepted))
                            .contains(new Vetting.Pending(membership.mpnId(), enrolment("contoso")));
                    assertThat(vetting(registry).decide(membership.mpnId(), !accepted))
                            .isEmpty();
                    assertThat(vetting(registry).pending()).isEmpty();
                    assertThat(registry.findAll(Set.of(membership.mpnId())).values())
                            .extracting(Membership::state)
                            .containsExactly(after);
                    Membership again = enrolled(registry, enrolment("contoso"));
                    assertThat(again.mpnId().equals(membership.mpnId()))
                            .as("whether it stands")
                            .isEqualTo(accepted);
                    assertThat(again.state()).isEqualTo(accepted ? after : MembershipState.NOT_VETTED);
                    assertThat(registry.enrol(keyed("another key", "contoso")))
                            .isEqualTo(Outcome.refused(Code.ALREADY_MEMBER));
                },
                () -> assertThat(registry.vetting()).isEmpty());
    }

    @Test
    public final void ofManyWhoDecideAtOnceOneDoes() throws Throwable {
        MpnRegistry registry = knowing(List.of());
        Membership membership = enrolled(registry, enrolment("contoso"));
        int deciding = membership.state() == MembershipState.NOT_VETTED ? 1 : 0;
        shown(
                MpnRegistryAbility.VETTING,
                () -> assertThat(Racers.race(
                                CALLERS, number -> vetting(registry).decide(membership.mpnId(), number % 2 == 0)))
                        .filteredOn(Optional::isPresent)
                        .hasSize(deciding),
                () -> assertThat(registry.vetting()).isEmpty());
    }

    @Test
    public final void aNumberThatNobodyEnrolledIsNotDecidedAbout() throws Throwable {
        MpnRegistry registry = knowing(List.of(membership("contoso")));
        shown(
                MpnRegistryAbility.VETTING,
                () -> assertThat(vetting(registry).decide(mpnId("contoso"), false))
                        .isEmpty(),
                () -> assertThat(registry.vetting()).isEmpty());
    }

    private static Vetting vetting(MpnRegistry registry) {
        return registry.vetting().orElseThrow();
    }

    private static Enrolment enrolment(String company) {
        return keyed("key of " + company, company);
    }

    private static Enrolment keyed(String key, String company) {
        return new Enrolment(
                key, tenantId(company), email("anna@contoso.example"), company, "SE", Optional.of("Street 1\nTown"));
    }

    private static Membership enrolled(MpnRegistry registry, Enrolment enrolment) {
        return switch (registry.enrol(enrolment)) {
            case Done<Membership>(var membership) -> membership;
            case Refused<Membership>(var reason) -> throw new AssertionError("was not enrolled: " + reason);
        };
    }

    private List<Membership> asFarAsNamed(List<Membership> memberships) {
        return lacks(MpnRegistryAbility.COMPANY_NAMES)
                ? memberships.stream().map(MembershipSamples::nameless).toList()
                : memberships;
    }

    private static List<Membership> ofKind(MembershipKind kind) {
        return MembershipSamples.EVERY_FIELD.stream()
                .filter(membership -> membership.kind() == kind)
                .toList();
    }

    private static Set<MpnId> numbersOf(List<Membership> memberships) {
        return byNumber(memberships).keySet();
    }

    private static Map<MpnId, Membership> byNumber(List<Membership> memberships) {
        return memberships.stream().collect(Collectors.toMap(Membership::mpnId, Function.identity()));
    }
}
