package dev.ferry.testkit.membership;

import static java.util.stream.Collectors.toMap;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.testkit.operation.Faults;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.Kept;
import dev.ferry.testkit.operation.Switch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A registry of memberships in memory. Thread-safe. */
public final class InMemoryMpnRegistry implements MpnRegistry, Faults {
    private final Kept<Map<MpnId, Membership>> memberships;
    private final Switch power;

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
        this.memberships = memberships;
        this.power = power;
    }

    @Override
    public Map<MpnId, Membership> findAll(Set<MpnId> numbers) {
        power.use();
        return memberships.read(byNumber -> {
            Map<MpnId, Membership> found = new HashMap<>(byNumber);
            found.keySet().retainAll(numbers);
            return found;
        });
    }

    @Override
    public MpnRegistry during(MembershipIntake intake) {
        return intake.registry();
    }

    @Override
    public void goDown() {
        power.goDown();
    }

    /** The next {@code calls} are answered, those behind them are faults. */
    public void goDownAfter(long calls) {
        power.goDownAfter(calls);
    }

    @Override
    public void comeBack() {
        power.comeBack();
    }
}
