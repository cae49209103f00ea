package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.MembershipSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.HashSet;
import java.util.List;
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

            assertThat(intake.registry().findAll(numbersOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(intake.registry().findAll(Set.of(mpnId("contoso")))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    final void theEmbeddedRegistryAnswersAsTheIntakeStands(Way way) {
        try (MembershipIntake intake = way.open.apply(memberships())) {
            MpnRegistry during = stores().mpnRegistry().during(intake);
            intake.takeIn(List.of(membership("contoso")));

            assertThat(during.findAll(Set.of(mpnId("contoso")))).containsValue(membership("contoso"));
        }
    }

    @ParameterizedTest
    @EnumSource
    final void whatWasThereBeforeIsKnownToo(Way way) {
        takeIn(membership("contoso"));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            intake.takeIn(List.of(membership("fabrikam")));

            assertThat(intake.registry().findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"))))
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

            assertThat(intake.registry().findAll(Set.of(mpnId("contoso")))).containsValue(later);
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

            assertThat(intake.registry().findAll(numbersOf(many))).hasSize(3_000);
        }
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

            assertThat(intake.registry().findAll(Set.of(enrolled.mpnId()))).containsValue(enrolled);
        }
        assertThat(stores().mpnRegistry().findAll(Set.of(enrolled.mpnId()))).containsValue(enrolled);
        assertThat(enrolled("contoso")).isEqualTo(enrolled);
    }

    private Membership enrolled(String company) {
        Enrolment enrolment =
                new Enrolment("key", tenantId(company), email("anna@contoso.example"), company, "SE", Optional.empty());
        return switch (stores().mpnRegistry().enrol(enrolment)) {
            case Outcome.Done<Membership>(var membership) -> membership;
            case Outcome.Refused<Membership>(var reason) -> throw new AssertionError("was not enrolled: " + reason);
        };
    }

    @Test
    public final void whatWasTakenInForGoodStays() {
        takeIn(membership("contoso"));
        takeIn(membership("fabrikam"), changed(membership("tailspin")));

        assertThat(stores().mpnRegistry()
                        .findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"), mpnId("tailspin")))
                        .values())
                .containsExactlyInAnyOrder(
                        membership("contoso"), membership("fabrikam"), changed(membership("tailspin")));
    }

    @Test
    public final void aDryRunLeavesNothingBehind() {
        takeIn(membership("contoso"));
        try (MembershipIntake dryRun = memberships().dryRunIntake()) {
            dryRun.takeIn(List.of(changed(membership("contoso")), membership("fabrikam")));

            assertThat(stores().mpnRegistry()
                            .findAll(Set.of(mpnId("contoso"), mpnId("fabrikam")))
                            .values())
                    .containsExactly(membership("contoso"));
        }

        assertThat(stores().mpnRegistry()
                        .findAll(Set.of(mpnId("contoso"), mpnId("fabrikam")))
                        .values())
                .containsExactly(membership("contoso"));
        try (MembershipIntake next = memberships().dryRunIntake()) {
            assertThat(next.registry().findAll(Set.of(mpnId("fabrikam")))).isEmpty();
        }
    }

    @Test
    public final void twoDryRunsGoOnSideBySide() {
        try (TenantIntake tenants = stores().tenants().dryRunIntake();
                MembershipIntake memberships = memberships().dryRunIntake()) {
            tenants.takeIn(List.of(tenant("contoso")));
            memberships.takeIn(List.of(membership("contoso")));

            assertThat(tenants.known(Set.of(tenantId("contoso")))).hasSize(1);
            assertThat(memberships.registry().findAll(Set.of(mpnId("contoso")))).hasSize(1);
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

            assertThat(intake.registry().findAll(numbersOf(all)).values()).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest
    @EnumSource
    final void manyAreAskedAtOnceTheKnownAndTheUnknown(Way way) {
        takeIn(membership("contoso"));
        try (MembershipIntake intake = way.open.apply(memberships())) {
            Set<MpnId> asked = new HashSet<>(Many.of(10_000, number -> new MpnId("00" + number)));
            asked.add(mpnId("contoso"));

            assertThat(intake.registry().findAll(asked)).containsOnlyKeys(mpnId("contoso"));
            assertThat(intake.registry().findAll(Set.of())).isEmpty();
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
