package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes memberships into the memory that it is given. */
final class InMemoryMembershipIntake implements MembershipIntake {
    private final TransactionalState<KnownMemberships> memberships;
    private final InMemoryMpnRegistry registry;
    private final Consumer<Predicate<Grounds>> due;

    /** @param due is told on which grounds verdicts may differ now */
    InMemoryMembershipIntake(
            TransactionalState<KnownMemberships> memberships,
            InMemoryEnrolments enrolments,
            Switch registrySwitch,
            Consumer<Predicate<Grounds>> due) {
        this.memberships = memberships;
        this.registry = new InMemoryMpnRegistry(memberships, enrolments, registrySwitch, due);
        this.due = due;
    }

    @Override
    public void takeIn(List<Membership> taken) {
        change(known -> known.takeIn(taken));
    }

    @Override
    public void markLost(List<LostMembership> lost) {
        change(known -> known.markLost(lost));
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        change(known -> known.markIncomplete(why));
    }

    @Override
    public void forgetLost() {
        change(KnownMemberships::forgetLost);
    }

    /** Change and marks are seen in one. */
    private void change(Consumer<KnownMemberships> step) {
        memberships.inOne(() -> {
            KnownMemberships before = memberships.read(KnownMemberships::new);
            memberships.change(step);
            KnownMemberships after = memberships.read(KnownMemberships::new);
            due.accept(grounds -> grounds.mpnId()
                    .filter(number -> !before.lookUp(number).equals(after.lookUp(number)))
                    .isPresent());
            return after;
        });
    }

    @Override
    public MpnRegistry registry() {
        return registry;
    }

    @Override
    public void close() {}
}
