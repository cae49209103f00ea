package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.SecondEnrolment;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.contract.Chapter;
import dev.ferry.testkit.sample.MembershipSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** What the chapters of {@link MpnRegistryContract} share. */
abstract class MpnRegistryChapter extends Chapter {
    static final int CALLERS = 8;

    private final MpnRegistryContract contract;

    MpnRegistryChapter(MpnRegistryContract contract) {
        super(contract);
        this.contract = contract;
    }

    final MpnRegistry knowing(List<Membership> memberships) {
        return contract.knowing(memberships);
    }

    /** The memberships that the registry knows of these. */
    static Map<MpnId, Membership> known(MpnRegistry registry, Set<MpnId> numbers) {
        return Lookup.known(registry.findAll(numbers));
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

    /** Does it where companies enrol here, and shows elsewhere that they are sent away. */
    final void whereCompaniesEnrol(Executable there) throws Throwable {
        shown(
                MpnRegistryAbility.ENROLMENT,
                there,
                () -> assertThat(knowing(List.of()).enrol(enrolment("contoso")))
                        .isEqualTo(Outcome.refused(Code.ENROL_ELSEWHERE)));
    }

    /** What a company is refused that has a membership which stands so. */
    static Outcome<Membership> alreadyMember(Standing standing) {
        return Outcome.refused(SecondEnrolment.refusal(standing));
    }

    final List<Membership> asFarAsNamed(List<Membership> memberships) {
        return contract.asFarAsNamed(memberships);
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
