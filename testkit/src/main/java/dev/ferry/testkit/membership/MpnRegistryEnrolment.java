package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.MembershipSamples;
import dev.ferry.testkit.sample.Scripts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a company enrols, as far as nobody needs to decide (R8). */
abstract class MpnRegistryEnrolment extends MpnRegistryChapter {
    MpnRegistryEnrolment(MpnRegistryContract contract) {
        super(contract);
    }

    @Test
    public final void r8WhoEnrolsIsAMemberOfTheirTenant() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            Membership membership = enrolled(registry, enrolment("contoso"));

            assertThat(membership.tenant()).isEqualTo(tenantId("contoso"));
            assertThat(membership.kind()).isEqualTo(MembershipKind.GLOBAL);
            assertThat(membership.state()).isIn(MembershipState.ACTIVE, MembershipState.NOT_VETTED);
            assertThat(known(registry, Set.of(membership.mpnId()))).containsOnlyKeys(membership.mpnId());
            assertThat(known(registry, Set.of(membership.mpnId())).get(membership.mpnId()))
                    .isEqualTo(asFarAsNamed(List.of(membership)).getFirst());
        });
    }

    @Test
    public final void r8WhoAsksAgainAfterAnAnswerWasLostGetsTheSameAnswer() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            Membership membership = enrolled(registry, enrolment("contoso"));

            assertThat(enrolled(registry, enrolment("contoso"))).isEqualTo(membership);
        });
    }

    @Test
    public final void r8ATenantThatIsAMemberEnrolsNoSecondTime() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of(membership("fabrikam")));
            Membership own = enrolled(registry, enrolment("contoso"));

            assertThat(registry.enrol(keyed("another key", "contoso"))).isEqualTo(alreadyMember(own.standing(false)));
            assertThat(registry.enrol(enrolment("fabrikam"))).isEqualTo(alreadyMember(Standing.ACTIVE));
        });
    }

    @Test
    public final void r9HowTheMembershipStandsIsSaidToWhoWouldEnrolASecondTime() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of(
                    of("inactive", "1", MembershipState.INACTIVE),
                    of("vetted", "2", MembershipState.NOT_VETTED),
                    of("both", "3", MembershipState.INACTIVE),
                    of("both", "4", MembershipState.ACTIVE)));

            assertThat(registry.enrol(enrolment("inactive"))).isEqualTo(alreadyMember(Standing.INACTIVE));
            assertThat(registry.enrol(enrolment("vetted"))).isEqualTo(alreadyMember(Standing.NOT_VETTED));
            assertThat(registry.enrol(enrolment("both"))).isEqualTo(alreadyMember(Standing.ACTIVE));
        });
    }

    private static Membership of(String tenant, String number, MembershipState state) {
        return new Membership(new MpnId(number), tenantId(tenant), state, MembershipKind.GLOBAL, Optional.empty());
    }

    @Test
    public final void r9WhoStillWaitsForTheMembershipCenterEnrolsNoSecondTime() throws Throwable {
        whereCompaniesEnrol(() -> {
            Membership awaiting = new Membership(
                    mpnId("contoso"),
                    tenantId("contoso"),
                    MembershipState.AWAITING_MEMBERSHIP_CENTER,
                    MembershipKind.GLOBAL,
                    Optional.empty());

            assertThat(knowing(List.of(awaiting)).enrol(enrolment("contoso")))
                    .isEqualTo(Outcome.refused(Code.AWAITING_MEMBERSHIP_CENTER));
        });
    }

    @Test
    public final void companiesAndAddressesOfEveryScriptEnrol() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            for (int number = 0; number < Scripts.TEXTS.size(); number++) {
                String text = Scripts.TEXTS.get(number);
                Enrolment enrolment = new Enrolment(
                        text,
                        tenantId("tenant-" + number),
                        email("anna@contoso.example"),
                        text,
                        "SE",
                        Optional.of(text));
                Membership membership = enrolled(registry, enrolment);

                assertThat(enrolled(registry, enrolment)).isEqualTo(membership);
                assertThat(membership.companyName().orElse(text)).isEqualTo(text);
            }
        });
    }

    @Test
    public final void aNewNumberIsNobodyElses() throws Throwable {
        whereCompaniesEnrol(() -> {
            List<Membership> known =
                    Many.of(300, number -> MembershipSamples.numbered(Integer.toString(7_000_000 + number)));
            MpnRegistry registry = knowing(known);
            List<MpnId> numbers = Many.of(
                    50,
                    number -> enrolled(registry, enrolment("company-" + number)).mpnId());

            assertThat(numbers).doesNotHaveDuplicates().doesNotContainAnyElementsOf(numbersOf(known));
            assertThat(known(registry, numbersOf(known))).isEqualTo(byNumber(asFarAsNamed(known)));
        });
    }

    @Test
    public final void racersWithOneKeyGetOneMembership() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());

            assertThat(Set.copyOf(Racers.race(CALLERS, _ -> enrolled(registry, enrolment("contoso")))))
                    .hasSize(1);
        });
    }

    @Test
    public final void ofManyWhoEnrolOneTenantAtOnceOneDoes() throws Throwable {
        whereCompaniesEnrol(() -> {
            MpnRegistry registry = knowing(List.of());
            List<Outcome<Membership>> outcomes =
                    Racers.race(CALLERS, number -> registry.enrol(keyed("key " + number, "contoso")));

            assertThat(outcomes).filteredOn(outcome -> outcome instanceof Done).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof Refused)
                    .allMatch(outcome ->
                            outcome instanceof Refused<Membership>(var reason) && reason.code() == Code.ALREADY_MEMBER);
        });
    }
}
