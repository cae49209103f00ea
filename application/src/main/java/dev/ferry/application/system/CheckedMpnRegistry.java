package dev.ferry.application.system;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A registry whose answers are looked at before they are believed: what does not keep the contract is unavailable. */
public final class CheckedMpnRegistry implements MpnRegistry {
    private static final Believed BELIEVED = new Believed(SYSTEM);

    private final Supplier<MpnRegistry> registry;

    public CheckedMpnRegistry(MpnRegistry registry) {
        this(() -> registry);
    }

    /** The supplier may fail as the registry may. */
    private CheckedMpnRegistry(Supplier<MpnRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public Map<MpnId, Membership> findAll(Set<MpnId> numbers) {
        return BELIEVED.answer(
                numbers,
                Membership.class,
                asked -> registry.get().findAll(asked),
                (number, membership) -> number.equals(membership.mpnId()));
    }

    @Override
    public CheckedMpnRegistry during(MembershipIntake intake) {
        return new CheckedMpnRegistry(() -> registry.get().during(intake));
    }
}
