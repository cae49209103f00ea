package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.SecondEnrolment;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.MembershipSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every {@link Memberships} must do, with its intakes and the embedded registry over it. Used like any
 * {@link StoreContract}.
 */
public abstract class MembershipsContract extends StoreContract {
    /** Memberships are taken in for good or for a dry run; meanwhile the answers are the same. */
    enum Way {
        FOR_GOOD(Memberships::intake),
        DRY_RUN(Memberships::dryRunIntake);

        @SuppressWarnings("ImmutableEnumChecker") // a reference to a method holds nothing
        private final Function<Memberships, MembershipIntake> open;

        Way(Function<Memberships, MembershipIntake> open) {
            this.open = open;
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatWasTakenInIsKnownAtOnce(Way way) {
        List<Membership> all = MembershipSamples.EVERY_FIELD;
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(all);

            assertThat(known(intake.registry(), numbersOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(known(intake.registry(), Set.of(mpnId("contoso")))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    final void theEmbeddedRegistryAnswersAsTheIntakeStands(Way way) {
        try (MembershipIntake intake = way.open.apply(memberships())) {
            MpnRegistry during = stores().mpnRegistry().during(intake);
            intake.takeIn(List.of(membership("contoso")));

            assertThat(known(during, Set.of(mpnId("contoso")))).containsValue(membership("contoso"));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatWasThereBeforeIsKnownToo(Way way) {
        takeIn(membership("contoso"));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(List.of(membership("fabrikam")));

            assertThat(known(intake.registry(), Set.of(mpnId("contoso"), mpnId("fabrikam"))))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void aMembershipThatComesAgainIsReplaced(Way way) {
        takeIn(membership("contoso"));
        Membership later = changed(membership("contoso"));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(List.of(later));
            intake.takeIn(List.of(later));
            intake.takeIn(List.of());

            assertThat(known(intake.registry(), Set.of(mpnId("contoso")))).containsValue(later);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void thousandsAreTakenInAtOnce(Way way) {
        List<Membership> many = IntStream.range(0, 3_000)
                .mapToObj(number -> MembershipSamples.numbered(Integer.toString(number)))
                .toList();
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(many);
            intake.takeIn(many);

            assertThat(known(intake.registry(), numbersOf(many))).hasSize(3_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void r9WhatWasLostIsUnavailableWhateverWasKnownUntilItIsTakenIn(Way way) {
        takeIn(membership("contoso"), membership("fabrikam"));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.markLost(List.of(lost("contoso", 7), lost("tailspin", 8)));
            intake.markLost(List.of());

            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.unavailable(row(7)));
            assertThat(lookUp(intake.registry(), "tailspin")).isEqualTo(Lookup.unavailable(row(8)));
            assertThat(lookUp(intake.registry(), "fabrikam")).isEqualTo(Lookup.known(membership("fabrikam")));
            assertThat(lookUp(intake.registry(), "nobody")).isEqualTo(Lookup.unknown());

            intake.markLost(List.of(lost("contoso", 9)));
            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.unavailable(row(9)));

            intake.takeIn(List.of(membership("contoso"), membership("tailspin")));
            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.known(membership("contoso")));
            assertThat(lookUp(intake.registry(), "tailspin")).isEqualTo(Lookup.known(membership("tailspin")));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void r9WhatWasLostBeforeStaysUnavailableUntilItIsTakenIn(Way way) {
        try (MembershipIntake intake = memberships().intake()) {
            intake.markLost(List.of(lost("contoso", 7), lost("tailspin", 8)));
        }
        try (MembershipIntake intake = way.open.apply(memberships())) {
            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.unavailable(row(7)));

            intake.takeIn(List.of(membership("contoso")));
            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.known(membership("contoso")));
            assertThat(lookUp(intake.registry(), "tailspin")).isEqualTo(Lookup.unavailable(row(8)));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void r9WhereAnyMayBeMissingNoneIsUnknown(Way way) {
        takeIn(membership("contoso"));
        Unavailability file = new Unavailability.FilePassedOver("Memberships.csv");
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.markIncomplete(Optional.of(row(3)));
            intake.markIncomplete(Optional.of(file));

            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.known(membership("contoso")));
            assertThat(lookUp(intake.registry(), "nobody")).isEqualTo(Lookup.unavailable(file));

            intake.markIncomplete(Optional.empty());
            assertThat(lookUp(intake.registry(), "nobody")).isEqualTo(Lookup.unknown());
        }
    }

    @ParameterizedTest
    @EnumSource
    final void thatAnyMayBeMissingStandsUntilItIsSaidAnew(Way way) {
        Unavailability file = new Unavailability.FilePassedOver("Memberships.csv");
        try (MembershipIntake intake = memberships().intake()) {
            intake.markIncomplete(Optional.of(file));
        }
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(List.of(membership("contoso")));
            assertThat(lookUp(intake.registry(), "nobody")).isEqualTo(Lookup.unavailable(file));

            intake.markIncomplete(Optional.empty());
            assertThat(lookUp(intake.registry(), "nobody")).isEqualTo(Lookup.unknown());
        }
    }

    /** R8, R9: a membership that could not be read is one that the company may have. */
    @ParameterizedTest
    @EnumSource
    final void whatIsForgottenIsLostNoLonger(Way way) {
        takeIn(membership("contoso"));
        try (MembershipIntake intake = memberships().intake()) {
            intake.markLost(List.of(lost("contoso", 7), lost("tailspin", 8)));
        }
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.markLost(List.of(lost("fabrikam", 9)));
            intake.takeIn(List.of(membership("wingtip")));
            intake.forgetLost();
            intake.forgetLost();

            assertThat(lookUp(intake.registry(), "contoso")).isEqualTo(Lookup.known(membership("contoso")));
            assertThat(lookUp(intake.registry(), "wingtip")).isEqualTo(Lookup.known(membership("wingtip")));
            assertThat(lookUp(intake.registry(), "tailspin")).isEqualTo(Lookup.unknown());
            assertThat(lookUp(intake.registry(), "fabrikam")).isEqualTo(Lookup.unknown());
        }
        assertThat(lookUp(stores().mpnRegistry(), "tailspin"))
                .as("to others")
                .isEqualTo(way == Way.DRY_RUN ? Lookup.unavailable(row(8)) : Lookup.unknown());
    }

    @Test
    final void r9NobodyEnrolsWhoseMembershipMayHaveBeenLost() {
        try (MembershipIntake intake = memberships().intake()) {
            intake.markLost(List.of(lost("contoso", 7)));
        }
        assertThat(refused("contoso")).isEqualTo(Refusal.unavailable(MpnRegistry.SYSTEM, row(7)));
        Membership other = enrolled("fabrikam");

        try (MembershipIntake intake = memberships().intake()) {
            intake.markLost(List.of(new LostMembership(Optional.of(mpnId("nobody")), Optional.empty(), row(8))));
        }
        assertThat(refused("tailspin")).isEqualTo(Refusal.unavailable(MpnRegistry.SYSTEM, row(8)));
        assertThat(enrolled("fabrikam")).as("asked again").isEqualTo(other);

        takeIn(membership("contoso"), membership("nobody"));
        assertThat(refused("contoso")).isEqualTo(SecondEnrolment.refusal(Standing.ACTIVE));
        assertThat(enrolled("tailspin").tenant()).isEqualTo(tenantId("tailspin"));
    }

    @Test
    final void r9NobodyEnrolsWhereAnyMembershipMayBeMissing() {
        Unavailability file = new Unavailability.FilePassedOver("Memberships.csv");
        try (MembershipIntake intake = memberships().intake()) {
            intake.markIncomplete(Optional.of(file));
        }
        assertThat(refused("contoso")).isEqualTo(Refusal.unavailable(MpnRegistry.SYSTEM, file));

        try (MembershipIntake intake = memberships().intake()) {
            intake.markIncomplete(Optional.empty());
        }
        assertThat(enrolled("contoso").tenant()).isEqualTo(tenantId("contoso"));
    }

    @Test
    final void twoRowsOfOneNumberThatDisagreeAboutTheTenantMayBeAnybodys() {
        try (MembershipIntake intake = memberships().intake()) {
            intake.markLost(List.of(
                    lost("contoso", 7),
                    new LostMembership(Optional.of(mpnId("contoso")), Optional.of(tenantId("fabrikam")), row(8))));
        }

        assertThat(refused("contoso").code()).isEqualTo(Code.REGISTRY_UNAVAILABLE);
        assertThat(refused("fabrikam").code()).isEqualTo(Code.REGISTRY_UNAVAILABLE);
    }

    @Test
    final void whatADryRunLostIsLostToNobodyElse() {
        takeIn(membership("contoso"));
        try (MembershipIntake dryRun = memberships().dryRunIntake()) {
            dryRun.markLost(List.of(lost("contoso", 7)));
            dryRun.markIncomplete(Optional.of(row(8)));

            assertThat(lookUp(stores().mpnRegistry(), "contoso")).isEqualTo(Lookup.known(membership("contoso")));
        }

        assertThat(lookUp(stores().mpnRegistry(), "contoso")).isEqualTo(Lookup.known(membership("contoso")));
        assertThat(lookUp(stores().mpnRegistry(), "nobody")).isEqualTo(Lookup.unknown());
    }

    @ParameterizedTest
    @EnumSource
    final void thousandsAreLostAtOnce(Way way) {
        List<LostMembership> many = Many.of(
                3_000,
                number -> new LostMembership(
                        Optional.of(new MpnId(Integer.toString(number))),
                        Optional.of(tenantId("contoso")),
                        row(number)));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.markLost(many);
            intake.markLost(many);

            Set<MpnId> asked =
                    many.stream().map(one -> one.number().orElseThrow()).collect(Collectors.toSet());
            assertThat(intake.registry().findAll(asked).values())
                    .hasSize(3_000)
                    .allMatch(answer -> answer instanceof Lookup.Unavailable);
        }
    }

    /** What came of an enrolment here is known here. */
    @ParameterizedTest
    @EnumSource
    final void whatWasEnrolledIsNotLost(Way way) {
        Membership enrolled = enrolled("contoso");
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.markLost(List.of(
                    new LostMembership(Optional.of(enrolled.mpnId()), Optional.of(tenantId("contoso")), row(7))));

            assertThat(known(intake.registry(), Set.of(enrolled.mpnId()))).containsValue(enrolled);
        }
    }

    private static LostMembership lost(String company, long line) {
        return new LostMembership(Optional.of(mpnId(company)), Optional.of(tenantId(company)), row(line));
    }

    private static Unavailability.RowRejected row(long line) {
        return new Unavailability.RowRejected("memberships.csv", line);
    }

    private static Lookup<Membership> lookUp(MpnRegistry registry, String company) {
        return Objects.requireNonNull(registry.findAll(Set.of(mpnId(company))).get(mpnId(company)));
    }

    private Refusal refused(String company) {
        return switch (enrol(company)) {
            case Outcome.Done<Membership>(var membership) -> throw new AssertionError("was enrolled: " + membership);
            case Outcome.Refused<Membership>(var reason) -> reason;
        };
    }

    /** An export that is loaded later tells of the same number as it was when it was written. */
    @ParameterizedTest
    @EnumSource
    final void whatWasEnrolledWinsOverTheExport(Way way) {
        Membership enrolled = enrolled("contoso");
        Membership exported = new Membership(
                enrolled.mpnId(),
                tenantId("fabrikam"),
                MembershipState.AWAITING_MEMBERSHIP_CENTER,
                MembershipKind.LOCATION,
                Optional.empty());
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(List.of(exported));

            assertThat(known(intake.registry(), Set.of(enrolled.mpnId()))).containsValue(enrolled);
        }
        assertThat(known(stores().mpnRegistry(), Set.of(enrolled.mpnId()))).containsValue(enrolled);
        assertThat(enrolled("contoso")).isEqualTo(enrolled);
    }

    private Membership enrolled(String company) {
        return switch (enrol(company)) {
            case Outcome.Done<Membership>(var membership) -> membership;
            case Outcome.Refused<Membership>(var reason) -> throw new AssertionError("was not enrolled: " + reason);
        };
    }

    private Outcome<Membership> enrol(String company) {
        Enrolment enrolment = new Enrolment(
                "key of " + company, tenantId(company), email("anna@contoso.example"), company, "SE", Optional.empty());
        return stores().mpnRegistry().enrol(enrolment);
    }

    @Test
    public final void whatWasTakenInForGoodStays() {
        takeIn(membership("contoso"));
        takeIn(membership("fabrikam"), changed(membership("tailspin")));

        assertThat(known(stores().mpnRegistry(), Set.of(mpnId("contoso"), mpnId("fabrikam"), mpnId("tailspin")))
                        .values())
                .containsExactlyInAnyOrder(
                        membership("contoso"), membership("fabrikam"), changed(membership("tailspin")));
    }

    @Test
    public final void aDryRunLeavesNothingBehind() {
        takeIn(membership("contoso"));
        try (MembershipIntake dryRun = memberships().dryRunIntake()) {
            dryRun.takeIn(List.of(changed(membership("contoso")), membership("fabrikam")));

            assertThat(known(stores().mpnRegistry(), Set.of(mpnId("contoso"), mpnId("fabrikam")))
                            .values())
                    .containsExactly(membership("contoso"));
        }

        assertThat(known(stores().mpnRegistry(), Set.of(mpnId("contoso"), mpnId("fabrikam")))
                        .values())
                .containsExactly(membership("contoso"));
        try (MembershipIntake next = memberships().dryRunIntake()) {
            assertThat(known(next.registry(), Set.of(mpnId("fabrikam")))).isEmpty();
        }
    }

    @Test
    public final void twoDryRunsGoOnSideBySide() {
        try (TenantIntake tenants = stores().tenants().dryRunIntake();
                MembershipIntake memberships = memberships().dryRunIntake()) {
            tenants.takeIn(List.of(tenant("contoso")));
            memberships.takeIn(List.of(membership("contoso")));

            assertThat(tenants.known(Set.of(tenantId("contoso")))).hasSize(1);
            assertThat(known(memberships.registry(), Set.of(mpnId("contoso")))).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void hostileNamesAreKept(Way way) {
        List<Membership> all = Many.of(
                Scripts.TEXTS.size(),
                number -> MembershipSamples.called("000" + number, Optional.of(Scripts.TEXTS.get(number))));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(all);

            assertThat(known(intake.registry(), numbersOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void manyAreAskedAtOnceTheKnownAndTheUnknown(Way way) {
        takeIn(membership("contoso"));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            Set<MpnId> asked = new HashSet<>(Many.of(10_000, number -> new MpnId("00" + number)));
            asked.add(mpnId("contoso"));

            assertThat(known(intake.registry(), asked)).containsOnlyKeys(mpnId("contoso"));
            assertThat(known(intake.registry(), Set.of())).isEmpty();
        }
    }

    private Memberships memberships() {
        return stores().memberships();
    }

    private void takeIn(Membership... some) {
        try (MembershipIntake intake = memberships().intake()) {
            intake.takeIn(List.of(some));
        }
    }

    private static Map<MpnId, Membership> known(MpnRegistry registry, Set<MpnId> numbers) {
        return Lookup.known(registry.findAll(numbers));
    }

    private static Set<MpnId> numbersOf(List<Membership> memberships) {
        return memberships.stream().map(Membership::mpnId).collect(Collectors.toSet());
    }

    private static Membership changed(Membership membership) {
        return new Membership(
                membership.mpnId(),
                tenantId("another"),
                MembershipState.INACTIVE,
                MembershipKind.LOCATION,
                Optional.empty());
    }
}
