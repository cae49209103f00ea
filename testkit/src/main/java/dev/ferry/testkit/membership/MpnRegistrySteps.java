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
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Question;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.MembershipSamples;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the parts of {@link MpnRegistryContract} do again and again. */
abstract class MpnRegistrySteps extends RemotePortContract {
    static final int CALLERS = 8;

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

    final void decided(boolean accepted, MembershipState after) throws Throwable {
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

    static Vetting vetting(MpnRegistry registry) {
        return registry.vetting().orElseThrow();
    }

    static Enrolment enrolment(String company) {
        return keyed("key of " + company, company);
    }

    static Enrolment keyed(String key, String company) {
        return new Enrolment(
                key, tenantId(company), email("anna@contoso.example"), company, "SE", Optional.of("Street 1\nTown"));
    }

    static Membership enrolled(MpnRegistry registry, Enrolment enrolment) {
        return switch (registry.enrol(enrolment)) {
            case Done<Membership>(var membership) -> membership;
            case Refused<Membership>(var reason) -> throw new AssertionError("was not enrolled: " + reason);
        };
    }

    final List<Membership> asFarAsNamed(List<Membership> memberships) {
        return lacks(MpnRegistryAbility.COMPANY_NAMES)
                ? memberships.stream().map(MembershipSamples::nameless).toList()
                : memberships;
    }

    static List<Membership> ofKind(MembershipKind kind) {
        return MembershipSamples.EVERY_FIELD.stream()
                .filter(membership -> membership.kind() == kind)
                .toList();
    }

    static Set<MpnId> numbersOf(List<Membership> memberships) {
        return byNumber(memberships).keySet();
    }

    static Map<MpnId, Membership> byNumber(List<Membership> memberships) {
        return memberships.stream().collect(Collectors.toMap(Membership::mpnId, Function.identity()));
    }
}
