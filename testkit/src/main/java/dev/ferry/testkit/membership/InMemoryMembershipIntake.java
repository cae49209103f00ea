package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Optional;

/** Takes memberships into the memory that it is given. */
final class InMemoryMembershipIntake implements MembershipIntake {
    private final TransactionalState<KnownMemberships> memberships;
    private final InMemoryMpnRegistry registry;

    InMemoryMembershipIntake(
            TransactionalState<KnownMemberships> memberships, InMemoryEnrolments enrolments, Switch registrySwitch) {
        this.memberships = memberships;
        this.registry = new InMemoryMpnRegistry(memberships, enrolments, registrySwitch);
    }

    @Override
    public void takeIn(List<Membership> taken) {
        memberships.change(known -> known.takeIn(taken));
    }

    @Override
    public void markLost(List<LostMembership> lost) {
        memberships.change(known -> known.markLost(lost));
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        memberships.change(known -> known.markIncomplete(why));
    }

    @Override
    public void forgetLost() {
        memberships.change(KnownMemberships::forgetLost);
    }

    @Override
    public MpnRegistry registry() {
        return registry;
    }

    @Override
    public void close() {}
}
