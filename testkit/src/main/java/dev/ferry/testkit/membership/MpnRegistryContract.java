package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.MembershipSamples;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link MpnRegistry} must do. Extend it, hand out a registry and the system behind it, and say what they
 * lack. A registry that is asked over HTTP is tested against a stubbed server, with a short time-out:
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
    /**
     * The registry under test; its system, {@link #backend()}, holds these memberships and no others. Called once in a
     * test.
     */
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
    protected final List<PortCall> calls() {
        List<Membership> all = List.of(membership("contoso"), membership("fabrikam"));
        MpnRegistry registry = knowing(all);
        PortCall findAll = new PortCall(
                "findAll(contoso, fabrikam, nobody)",
                () -> registry.findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"), mpnId("nobody"))),
                answers(all, mpnId("nobody")));
        PortCall enrol = new PortCall(
                "enrol(contoso, which is a member)",
                () -> registry.enrol(MpnRegistryChapter.enrolment("contoso")),
                MpnRegistryChapter.alreadyMember(Standing.ACTIVE));
        return lacks(MpnRegistryAbility.ENROLMENT) ? List.of(findAll) : List.of(findAll, enrol);
    }

    private Map<MpnId, Lookup<Membership>> answers(List<Membership> known, MpnId unknown) {
        Map<MpnId, Membership> byNumber = MpnRegistryChapter.byNumber(asFarAsNamed(known));
        Set<MpnId> asked = new HashSet<>(byNumber.keySet());
        asked.add(unknown);
        return Lookup.all(asked, byNumber);
    }

    final List<Membership> asFarAsNamed(List<Membership> memberships) {
        return lacks(MpnRegistryAbility.COMPANY_NAMES)
                ? memberships.stream().map(MembershipSamples::nameless).toList()
                : memberships;
    }

    @Nested
    final class Answers extends MpnRegistryAnswers {
        Answers() {
            super(MpnRegistryContract.this);
        }
    }

    @Nested
    final class Enrolling extends MpnRegistryEnrolment {
        Enrolling() {
            super(MpnRegistryContract.this);
        }
    }

    @Nested
    final class Deciding extends MpnRegistryVetting {
        Deciding() {
            super(MpnRegistryContract.this);
        }
    }
}
