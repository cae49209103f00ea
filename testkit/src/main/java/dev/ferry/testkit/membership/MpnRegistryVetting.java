package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.testkit.fault.Racers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How an operator decides about companies that enrolled. */
abstract class MpnRegistryVetting extends MpnRegistryChapter {
    MpnRegistryVetting(MpnRegistryContract contract) {
        super(contract);
    }

    @Test
    public final void whoIsStillToBeVettedWaitsForAnOperator() throws Throwable {
        whereCompaniesEnrol(() -> {
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
        });
    }

    @Test
    public final void whatWaitsIsFoundByItsNumberAndPagedInTheOrderOfNumbers() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            List<MpnId> waiting = waiting(registry, "contoso", "fabrikam", "woodgrove")
                    .sorted()
                    .toList();
            shown(
                    MpnRegistryAbility.VETTING,
                    () -> {
                        Vetting vetting = vetting(registry);
                        assertThat(waiting)
                                .allSatisfy(number -> assertThat(vetting.find(number))
                                        .map(Vetting.Pending::mpnId)
                                        .contains(number));
                        assertThat(vetting.find(mpnId("nobody"))).isEmpty();
                        assertThat(numbers(vetting.page(Optional.empty(), 9))).isEqualTo(waiting);
                        for (int first = 0; first < waiting.size(); first++) {
                            assertThat(numbers(vetting.page(Optional.of(waiting.get(first)), 2)))
                                    .isEqualTo(waiting.stream()
                                            .skip(first)
                                            .limit(2)
                                            .toList());
                        }
                    },
                    () -> assertThat(registry.vetting()).isEmpty());
        });
    }

    @Test
    public final void whatWasDecidedIsNotFoundAmongWhatWaits() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            List<MpnId> waiting = waiting(registry, "contoso").toList();
            shown(
                    MpnRegistryAbility.VETTING,
                    () -> {
                        Vetting vetting = vetting(registry);
                        waiting.forEach(number -> vetting.decide(number, true));
                        waiting.forEach(
                                number -> assertThat(vetting.find(number)).isEmpty());
                        assertThat(vetting.page(Optional.empty(), 9)).isEmpty();
                        assertThat(vetting.alike(Set.of(enrolment("contoso").companyName()), Set.of(), 9))
                                .isEmpty();
                    },
                    () -> assertThat(registry.vetting()).isEmpty());
        });
    }

    @Test
    public final void whatWaitsIsFoundByTheCompanysNameInAnyCaseAndByTheBeginningOfItsKey() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            Membership contoso = enrolled(registry, enrolment("contoso"));
            Membership fabrikam = enrolled(registry, keyed("50%_of@fabrikam", "fabrikam"));
            if (contoso.state() != MembershipState.NOT_VETTED) {
                return;
            }
            String name = enrolment("contoso").companyName().toUpperCase(Locale.ROOT);
            shown(
                    MpnRegistryAbility.VETTING,
                    () -> {
                        Vetting vetting = vetting(registry);
                        assertThat(numbers(vetting.alike(Set.of(name, "nobody"), Set.of(), 9)))
                                .containsExactly(contoso.mpnId());
                        assertThat(numbers(vetting.alike(Set.of(), Set.of("50%_of@"), 9)))
                                .containsExactly(fabrikam.mpnId());
                        assertThat(vetting.alike(Set.of(name), Set.of("50%_of@"), 1))
                                .hasSize(1);
                        assertThat(vetting.alike(Set.of(), Set.of("5_"), 9)).isEmpty();
                        assertThat(vetting.alike(Set.of(), Set.of(), 9)).isEmpty();
                    },
                    () -> assertThat(registry.vetting()).isEmpty());
        });
    }

    /** The numbers of those of these that wait. */
    private static Stream<MpnId> waiting(MpnRegistry registry, String... companies) {
        return Arrays.stream(companies)
                .map(company -> enrolled(registry, enrolment(company)))
                .filter(one -> one.state() == MembershipState.NOT_VETTED)
                .map(Membership::mpnId);
    }

    private static List<MpnId> numbers(List<Vetting.Pending> some) {
        return some.stream().map(Vetting.Pending::mpnId).toList();
    }

    @Test
    public final void whoIsAcceptedIsActive() throws Throwable {
        whereCompaniesEnrol(() -> decided(true, MembershipState.ACTIVE));
    }

    @Test
    public final void whoIsTurnedDownIsInactiveAndMayEnrolAnew() throws Throwable {
        whereCompaniesEnrol(() -> decided(false, MembershipState.INACTIVE));
    }

    @Test
    public final void ofManyWhoDecideAtOnceOneDoes() throws Throwable {
        whereCompaniesEnrol(() -> {
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
        });
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
                    assertThat(known(registry, Set.of(membership.mpnId())).values())
                            .extracting(Membership::state)
                            .containsExactly(after);
                    Membership again = enrolled(registry, enrolment("contoso"));
                    assertThat(again.mpnId().equals(membership.mpnId()))
                            .as("whether it stands")
                            .isEqualTo(accepted);
                    assertThat(again.state()).isEqualTo(accepted ? after : MembershipState.NOT_VETTED);
                    assertThat(registry.enrol(keyed("another key", "contoso")))
                            .isEqualTo(alreadyMember(again.standing(false)));
                },
                () -> assertThat(registry.vetting()).isEmpty());
    }
}
