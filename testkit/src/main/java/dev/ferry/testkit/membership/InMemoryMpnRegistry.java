package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A registry of memberships in memory, which can be made to refuse, hang, break off and answer nonsense. Thread-safe.
 */
public final class InMemoryMpnRegistry extends BreakableFake implements MpnRegistry {
    private final TransactionalState<KnownMemberships> memberships;
    private final InMemoryEnrolments enrolments;
    private final Consumer<Predicate<Grounds>> due;
    private final Set<MpnId> withoutTenant = ConcurrentHashMap.newKeySet();

    /** A registry that knows these. */
    public InMemoryMpnRegistry(List<Membership> memberships) {
        this(memberships, new InMemoryDatabase());
    }

    private InMemoryMpnRegistry(List<Membership> memberships, InMemoryDatabase database) {
        this(
                database.keep(KnownMemberships.of(memberships), KnownMemberships::new),
                new InMemoryEnrolments(database),
                new Switch(SYSTEM),
                _ -> {});
    }

    /** @param due is told on which grounds verdicts may differ now */
    InMemoryMpnRegistry(
            TransactionalState<KnownMemberships> memberships,
            InMemoryEnrolments enrolments,
            Switch power,
            Consumer<Predicate<Grounds>> due) {
        super(power);
        this.due = due;
        this.memberships = memberships;
        this.enrolments = enrolments;
    }

    /** From now on enrolments wait for an operator's decision, where until then each was accepted at once. */
    public void vetByHand() {
        enrolments.vetByHand();
    }

    /** From now on it knows this number, whose tenant exports have to tell. */
    public void knowsWithoutTenant(MpnId number) {
        withoutTenant.add(number);
    }

    @Override
    public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
        return ask(() -> {
            Map<MpnId, Membership> enrolled = enrolments.memberships();
            return memberships.read(known -> Lookup.each(
                    numbers,
                    number -> enrolled.containsKey(number)
                            ? Lookup.known(enrolled.get(number))
                            : unlessUnconfirmed(number, known.lookUp(number))));
        });
    }

    private Lookup<Membership> unlessUnconfirmed(MpnId number, Lookup<Membership> said) {
        return said instanceof Lookup.Unknown<Membership> && withoutTenant.contains(number)
                ? Lookup.unavailable(new Unavailability.Unconfirmed())
                : said;
    }

    /** Refuses no address. */
    @Override
    public Outcome<Membership> enrol(Enrolment enrolment) {
        return ask(() -> change(() -> enrolments.enrol(enrolment, memberships)));
    }

    /** Change and marks are seen in one. */
    private <T> T change(Supplier<T> step) {
        return memberships.inOne(() -> {
            Map<MpnId, Membership> before = enrolments.memberships();
            T answer = step.get();
            Map<MpnId, Membership> after = enrolments.memberships();
            due.accept(grounds -> grounds.mpnId()
                    .filter(number -> !Objects.equals(before.get(number), after.get(number)))
                    .isPresent());
            return answer;
        });
    }

    @Override
    public Optional<Vetting> vetting() {
        return Optional.of(new Vetting() {
            @Override
            public List<Pending> pending() {
                return ask(enrolments::pending);
            }

            @Override
            public Optional<Pending> decide(MpnId mpnId, boolean accepted) {
                return ask(() -> change(() -> enrolments.decide(mpnId, accepted)));
            }
        });
    }

    @Override
    public MpnRegistry during(MembershipIntake intake) {
        MpnRegistry exported = intake.registry();
        return numbers -> {
            Map<MpnId, Lookup<Membership>> said = exported.findAll(numbers);
            return Lookup.each(numbers, number -> unlessUnconfirmed(number, Objects.requireNonNull(said.get(number))));
        };
    }
}
