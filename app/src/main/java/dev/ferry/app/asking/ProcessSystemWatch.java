package dev.ferry.app.asking;

import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.tenant.TenantDirectory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this process noted of the systems that it asks with patience. Thread-safe. */
final class ProcessSystemWatch implements SystemWatch {
    private static final List<String> SYSTEMS = Stream.of(
                    Catalog.SYSTEM,
                    CertificationSystem.SYSTEM,
                    GoToMarketPortal.SYSTEM,
                    LegacyPortal.SYSTEM,
                    MembershipCenter.SYSTEM,
                    MpnRegistry.SYSTEM,
                    SupportSystem.SYSTEM,
                    TenantDirectory.SYSTEM)
            .sorted()
            .toList();

    private final RetryingPolicy policy;
    private final FailsafeTargetCircuit target;
    private final NotedSystems noted;
    private final Clock clock;

    @Inject
    ProcessSystemWatch(RetryingPolicy policy, FailsafeTargetCircuit target, NotedSystems noted, Clock clock) {
        this.policy = policy;
        this.target = target;
        this.noted = noted;
        this.clock = clock;
    }

    @Override
    public List<SystemStanding> standings() {
        return SYSTEMS.stream().map(this::standing).toList();
    }

    private SystemStanding standing(String system) {
        Circuit circuit = system.equals(LegacyPortal.SYSTEM)
                ? Circuit.worst(List.of(policy.circuit(system), target.circuit()))
                : policy.circuit(system);
        return new SystemStanding(
                system,
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
