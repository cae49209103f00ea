package dev.ferry.testkit.membership;

import static java.util.stream.Collectors.toMap;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.Kept;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A registry of memberships in memory, which can be made to refuse, hang, break off and answer nonsense. Thread-safe. */
public final class InMemoryMpnRegistry extends BreakableFake implements MpnRegistry {
    private final Kept<Map<MpnId, Membership>> memberships;

    /** A registry that knows these. */
    public InMemoryMpnRegistry(List<Membership> memberships) {
        this(
                new InMemoryDatabase()
                        .keep(
                                memberships.stream().collect(toMap(Membership::mpnId, Function.identity())),
                                HashMap::new),
                new Switch(SYSTEM));
    }

    InMemoryMpnRegistry(Kept<Map<MpnId, Membership>> memberships, Switch power) {
        super(power);
        this.memberships = memberships;
    }

    @Override
    public Map<MpnId, Membership> findAll(Set<MpnId> numbers) {
        return ask(() -> memberships.read(byNumber -> {
            Map<MpnId, Membership> found = new HashMap<>(byNumber);
            found.keySet().retainAll(numbers);
            return found;
        }));
    }

    @Override
    public MpnRegistry during(MembershipIntake intake) {
        return intake.registry();
    }
}
