package dev.ferry.testkit.membership;

import static java.util.stream.Collectors.toMap;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.SecondEnrolment;
import dev.ferry.domain.membership.Vetting.Pending;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The companies that enrolled in the in-memory registry. Thread-safe. */
final class InMemoryEnrolments implements PersonalStore {
    private static final int FIRST = 7_000_000;

    private final TransactionalState<Map<MpnId, Enrolled>> enrolled;
    private volatile boolean byHand;

    private record Enrolled(Enrolment enrolment, Membership membership) {

        Enrolled decided(boolean accepted) {
            return new Enrolled(
                    enrolment,
                    new Membership(
                            membership.mpnId(),
                            membership.tenant(),
                            accepted ? MembershipState.ACTIVE : MembershipState.INACTIVE,
                            membership.kind(),
                            membership.companyName()));
        }

        boolean waits() {
            return membership.state() == MembershipState.NOT_VETTED;
        }

        /** Who was turned down is no member, and may enrol once more. */
        boolean isMember() {
            return membership.state() != MembershipState.INACTIVE;
        }

        Pending pending() {
            return new Pending(membership.mpnId(), enrolment);
        }
    }

    InMemoryEnrolments(InMemoryDatabase database) {
        enrolled = database.keep(Map.of(), LinkedHashMap::new);
    }

    void vetByHand() {
        byHand = true;
    }

    Map<MpnId, Membership> memberships() {
        return enrolled.read(all ->
                all.values().stream().map(Enrolled::membership).collect(toMap(Membership::mpnId, Function.identity())));
    }

    Outcome<Membership> enrol(Enrolment enrolment, TransactionalState<KnownMemberships> others) {
        return enrolled.changing(all -> {
            Optional<Enrolled> before = all.values().stream()
                    .filter(Enrolled::isMember)
                    .filter(one -> one.enrolment().key().equals(enrolment.key()))
                    .findFirst();
            if (before.isPresent()) {
                return Outcome.done(before.get().membership());
            }
            KnownMemberships known = others.read(KnownMemberships::new);
            Stream<Membership> here = all.values().stream()
                    .filter(Enrolled::isMember)
                    .map(Enrolled::membership)
                    .filter(one -> one.tenant().equals(enrolment.tenant()));
            Optional<Refusal> refusal = SecondEnrolment.refusal(
                            Stream.concat(here, known.of(enrolment.tenant())).toList())
                    .or(() -> known.doubtAbout(enrolment.tenant())
                            .map(why -> Refusal.unavailable(MpnRegistry.SYSTEM, why)));
            return refusal.<Outcome<Membership>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(added(enrolment, all, known)));
        });
    }

    private Membership added(Enrolment enrolment, Map<MpnId, Enrolled> all, KnownMemberships known) {
        int number = FIRST + all.size();
        while (known.contains(numbered(number))) {
            number += known.size();
        }
        Membership membership = new Membership(
                numbered(number),
                enrolment.tenant(),
                byHand ? MembershipState.NOT_VETTED : MembershipState.ACTIVE,
                MembershipKind.GLOBAL,
                Optional.of(enrolment.companyName()));
        all.put(membership.mpnId(), new Enrolled(enrolment, membership));
        return membership;
    }

    private static MpnId numbered(int number) {
        return new MpnId(Integer.toString(number));
    }

    List<Pending> pending() {
        return enrolled.read(all -> all.values().stream()
                .filter(Enrolled::waits)
                .map(Enrolled::pending)
                .toList());
    }

    Optional<Pending> decide(MpnId mpnId, boolean accepted) {
        return enrolled.changing(all -> {
            Optional<Enrolled> waiting = Optional.ofNullable(all.get(mpnId)).filter(Enrolled::waits);
            waiting.ifPresent(one -> all.replace(mpnId, one.decided(accepted)));
            return waiting.map(Enrolled::pending);
        });
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return enrolled.read(all -> List.copyOf(all.values())).stream()
                .map(Enrolled::enrolment)
                .filter(enrolment -> enrolment.applicant().equals(who.of()))
                .map(PersonalRecord::of);
    }

    @Override
    public int erase(Pseudonymised person) {
        return enrolled.changing(all -> Pseudonymised.values(
                all, one -> Optional.of(new Enrolled(person.without(one.enrolment()), one.membership()))));
    }
}
