package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Map;

/** Takes memberships into the memory that it is given. */
final class InMemoryMembershipIntake implements MembershipIntake {
    private final TransactionalState<Map<MpnId, Membership>> memberships;
    private final InMemoryMpnRegistry registry;

    InMemoryMembershipIntake(
            TransactionalState<Map<MpnId, Membership>> memberships,
            InMemoryEnrolments enrolments,
            Switch registrySwitch) {
        this.memberships = memberships;
        this.registry = new InMemoryMpnRegistry(memberships, enrolments, registrySwitch);
    }

    @Override
    public void takeIn(List<Membership> taken) {
        memberships.change(byNumber -> taken.forEach(one -> byNumber.put(one.mpnId(), one)));
    }

    @Override
    public MpnRegistry registry() {
        return registry;
    }

    @Override
    public void close() {}
}
