package dev.ferry.app.asking;

import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What this process noted of the systems that it asks; of those that it never leaves alone a circuit that is closed.
 */
final class ProcessSystemWatch implements SystemWatch {
    /** By the slot that its adapter fits into. */
    private static final Map<Slot, String> SYSTEMS = Map.of(
            Slot.CATALOG, Catalog.SYSTEM,
            Slot.CERTIFICATION, CertificationSystem.SYSTEM,
            Slot.GO_TO_MARKET, GoToMarketPortal.SYSTEM,
            Slot.IDENTITY, IdentityProvider.SYSTEM,
            Slot.LEGACY_PORTAL, LegacyPortal.SYSTEM,
            Slot.MAIL, Mailer.SYSTEM,
            Slot.MEMBERSHIPS, MpnRegistry.SYSTEM,
            Slot.MEMBERSHIP_CENTER, MembershipCenter.SYSTEM,
            Slot.SUPPORT, SupportSystem.SYSTEM,
            Slot.TENANTS, TenantDirectory.SYSTEM);

    private final RetryingPolicy policy;
    private final FailsafeTargetCircuit target;
    private final NotedSystems noted;
    private final Settings settings;
    private final Clock clock;

    @Inject
    ProcessSystemWatch(
            RetryingPolicy policy, FailsafeTargetCircuit target, NotedSystems noted, Settings settings, Clock clock) {
        this.policy = policy;
        this.target = target;
        this.noted = noted;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<SystemStanding> standings() {
        return SYSTEMS.keySet().stream()
                .sorted(Comparator.comparing(Slot::slug))
                .map(this::standing)
                .toList();
    }

    private SystemStanding standing(Slot slot) {
        String system = Objects.requireNonNull(SYSTEMS.get(slot));
        Circuit circuit = system.equals(LegacyPortal.SYSTEM)
                ? Circuit.worst(List.of(policy.circuit(system), target.circuit()))
                : policy.circuit(system);
        return new SystemStanding(
                system,
                slot.slug(),
                settings.text(slot.slug()),
                circuit.state(),
                Optional.of(circuit)
                        .filter(one -> one.state() == CircuitState.OPEN)
                        .map(one -> clock.instant().plus(one.left())),
                noted.answeredAt(system),
                noted.lastFault(system));
    }

    @Override
    public List<SystemTally> calls() {
        return noted.calls();
    }

    @Override
    public List<SystemTally> requests() {
        return noted.requests();
    }
}
