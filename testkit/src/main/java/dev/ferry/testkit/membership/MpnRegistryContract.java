package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Racers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
public abstract class MpnRegistryContract extends MpnRegistryEnrolmentContract {
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
}
