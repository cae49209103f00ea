package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Partner Membership Center in memory, which can be made to refuse, hang, break off and answer nonsense. Thread-safe.
 */
public final class InMemoryMembershipCenter extends BreakableFake implements MembershipCenter {
    private final Function<Set<MpnId>, Map<MpnId, Lookup<MembershipMove>>> answer;

    /** One that knows these. */
    public InMemoryMembershipCenter(Map<MpnId, MembershipMove> moves) {
        this(numbers -> Lookup.all(numbers, moves));
    }

    private InMemoryMembershipCenter(Function<Set<MpnId>, Map<MpnId, Lookup<MembershipMove>>> answer) {
        super(new Switch(SYSTEM));
        this.answer = answer;
    }

    /** One that says what this registry says of each. */
    public static InMemoryMembershipCenter by(MpnRegistry registry) {
        return new InMemoryMembershipCenter(numbers -> {
            Map<MpnId, Lookup<MembershipMove>> moves = new HashMap<>();
            registry.findAll(numbers).forEach((number, found) -> moves.put(number, MembershipMove.of(found)));
            return moves;
        });
    }

    @Override
    public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
        return ask(() -> answer.apply(numbers));
    }
}
