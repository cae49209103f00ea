package dev.ferry.testkit.membership;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import dev.ferry.testkit.standing.InMemoryDueVerdicts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Memberships in memory, with the embedded registry over them. Thread-safe; its intakes are not. */
public final class InMemoryMemberships implements Memberships, PersonalStore {
    private final TransactionalState<KnownMemberships> memberships;
    private final InMemoryEnrolments enrolments;
    private final Switch registrySwitch = new Switch(MpnRegistry.SYSTEM);
    private final InMemoryMpnRegistry registry;
    private final Consumer<Predicate<Grounds>> due;

    /** No memberships, in a database of their own. */
    public InMemoryMemberships() {
        this(new InMemoryDatabase());
    }

    /** No memberships yet; they share their transactions with the stores of this database. */
    public InMemoryMemberships(InMemoryDatabase database) {
        this(database, _ -> {});
    }

    /** The same; of what changes these verdicts are told. */
    public InMemoryMemberships(InMemoryDatabase database, InMemoryDueVerdicts due) {
        this(database, due::markJudgedOn);
    }

    private InMemoryMemberships(InMemoryDatabase database, Consumer<Predicate<Grounds>> due) {
        this.due = due;
        memberships = database.keep(KnownMemberships.of(List.of()), KnownMemberships::new);
        enrolments = new InMemoryEnrolments(database);
        registry = new InMemoryMpnRegistry(memberships, enrolments, registrySwitch, due);
    }

    @Override
    public MembershipIntake intake() {
        return new InMemoryMembershipIntake(memberships, enrolments, registrySwitch, due);
    }

    @Override
    public MembershipIntake dryRunIntake() {
        KnownMemberships home = memberships.read(KnownMemberships::new);
        return new InMemoryMembershipIntake(
                new InMemoryDatabase().keep(home, KnownMemberships::new), enrolments, registrySwitch, _ -> {});
    }

    /** Where a number is registered as far as that is known, even while the registry is away; enrolments win. */
    public Optional<TenantId> tenantOf(MpnId number) {
        return Optional.ofNullable(enrolments.memberships().get(number))
                .or(() -> memberships.read(known -> known.find(number)))
                .map(Membership::tenant);
    }

    /**
     * The embedded registry; it can be taken away apart from the memberships, and the registries of intakes go with it.
     */
    public InMemoryMpnRegistry registry() {
        return registry;
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return enrolments.about(who);
    }

    @Override
    public int erase(Pseudonymised person) {
        return enrolments.erase(person);
    }
}
