package dev.ferry.persistence.company;

import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Says what the registry's standings tell, whichever registry is in use. Thread-safe. */
final class RegistryMembershipCenter implements MembershipCenter {
    private final MpnRegistry registry;

    @Inject
    RegistryMembershipCenter(MpnRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
        try {
            Map<MpnId, Lookup<MembershipMove>> moves = new HashMap<>();
            registry.findAll(numbers).forEach((number, found) -> moves.put(number, MembershipMove.of(found)));
            return moves;
        } catch (PortUnavailable down) {
            throw new PortUnavailable(SYSTEM, down.retryAfter(), down);
        }
    }
}
