package dev.ferry.testkit.liar;

import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.membership.InMemoryMpnRegistry;
import dev.ferry.testkit.membership.MpnRegistryAbility;
import dev.ferry.testkit.membership.MpnRegistryContract;
import dev.ferry.testkit.sample.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Adapters before a registry that is right. */
final class MpnRegistryLiars {
    private MpnRegistryLiars() {}

    static class Honest extends MpnRegistryContract implements MpnRegistry {
        InMemoryMpnRegistry system = new InMemoryMpnRegistry(List.of());

        @Override
        protected MpnRegistry knowing(List<Membership> memberships) {
            system = new InMemoryMpnRegistry(memberships);
            return this;
        }

        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            return system.findAll(numbers);
        }

        @Override
        public Outcome<Membership> enrol(Enrolment enrolment) {
            return system.enrol(enrolment);
        }

        @Override
        protected Backend backend() {
            return system;
        }

        @Override
        protected Set<Gap> gaps() {
            return Gap.all("it is another's", MpnRegistryAbility.FILLED_BY_EXPORTS, MpnRegistryAbility.VETTING);
        }

        /** What is found, told otherwise. */
        final Map<MpnId, Lookup<Membership>> told(Set<MpnId> numbers, UnaryOperator<Membership> otherwise) {
            Map<MpnId, Membership> known = new HashMap<>(Lookup.known(system.findAll(numbers)));
            known.replaceAll((_, membership) -> otherwise.apply(membership));
            return Lookup.all(numbers, known);
        }
    }

    @CaughtBy("r9EveryStateOfACompanysMembershipIsAnsweredAsItIs")
    static final class KnowsNothing extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            system.findAll(numbers);
            return Lookup.all(numbers, Map.of());
        }
    }

    @CaughtBy("r9EveryStateOfACompanysMembershipIsAnsweredAsItIs")
    static final class ForgetsTheState extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            return told(
                    numbers,
                    one -> new Membership(
                            one.mpnId(), one.tenant(), MembershipState.ACTIVE, one.kind(), one.companyName()));
        }
    }

    @CaughtBy("r9ALocationsNumberIsNotTakenForItsCompanys")
    static final class ForgetsTheKind extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            return told(
                    numbers,
                    one -> new Membership(
                            one.mpnId(), one.tenant(), one.state(), MembershipKind.GLOBAL, one.companyName()));
        }
    }

    @CaughtBy("r9EveryStateOfACompanysMembershipIsAnsweredAsItIs")
    static final class ForgetsTheTenant extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            return told(
                    numbers,
                    one -> new Membership(
                            one.mpnId(), Samples.tenantId("contoso"), one.state(), one.kind(), one.companyName()));
        }
    }

    @CaughtBy("aCompanyIsCalledByItsName")
    static final class ForgetsTheName extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            return told(
                    numbers,
                    one -> new Membership(one.mpnId(), one.tenant(), one.state(), one.kind(), Optional.empty()));
        }
    }

    @CaughtBy("leadingZerosMakeAnotherNumber")
    static final class ReadsNumbersAsNumbers extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            Map<MpnId, Membership> known = new HashMap<>();
            for (MpnId number : numbers) {
                MpnId plain = new MpnId(Long.toString(Long.parseLong(number.toString())));
                Lookup.known(system.findAll(Set.of(plain))).values().forEach(one -> known.put(number, one));
            }
            return Lookup.all(numbers, known);
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class KnowsNobodyWhileItIsDown extends Honest {
        @Override
        public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
            try {
                return super.findAll(numbers);
            } catch (PortUnavailable _) {
                return Lookup.all(numbers, Map.of());
            }
        }
    }

    @CaughtBy("r8WhoEnrolsIsAMemberOfTheirTenant")
    static final class EnrolsNobody extends Honest {
        @Override
        public Outcome<Membership> enrol(Enrolment enrolment) {
            return Lookup.known(findAll(Set.of(new MpnId("4711")))).isEmpty()
                    ? Outcome.done(new Membership(
                            new MpnId("4711"),
                            enrolment.tenant(),
                            MembershipState.ACTIVE,
                            MembershipKind.GLOBAL,
                            Optional.of(enrolment.companyName())))
                    : system.enrol(enrolment);
        }
    }

    @CaughtBy("r8WhoAsksAgainAfterAnAnswerWasLostGetsTheSameAnswer")
    static final class EnrolsAnew extends Honest {
        private int times;

        @Override
        public synchronized Outcome<Membership> enrol(Enrolment enrolment) {
            return system.enrol(new Enrolment(
                    enrolment.key() + times++,
                    enrolment.tenant(),
                    enrolment.applicant(),
                    enrolment.companyName(),
                    enrolment.country(),
                    enrolment.address()));
        }
    }

    @CaughtBy("r8WhoEnrolsIsAMemberOfTheirTenant")
    static final class EnrolsAnotherTenant extends Honest {
        @Override
        public Outcome<Membership> enrol(Enrolment enrolment) {
            return system.enrol(new Enrolment(
                    enrolment.key(),
                    Samples.tenantId("another of " + enrolment.tenant()),
                    enrolment.applicant(),
                    enrolment.companyName(),
                    enrolment.country(),
                    enrolment.address()));
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class RefusesWhileItIsDown extends Honest {
        @Override
        public Outcome<Membership> enrol(Enrolment enrolment) {
            try {
                return super.enrol(enrolment);
            } catch (PortUnavailable _) {
                return Outcome.refused(dev.ferry.domain.outcome.Code.ALREADY_MEMBER);
            }
        }
    }

    @CaughtBy("r8WhoEnrolsIsAMemberOfTheirTenant")
    static final class SaysThatItEnrolsNobody extends Honest {
        @Override
        protected Set<Gap> gaps() {
            return Gap.all(
                    "it is another's",
                    MpnRegistryAbility.FILLED_BY_EXPORTS,
                    MpnRegistryAbility.VETTING,
                    MpnRegistryAbility.ENROLMENT);
        }
    }
}
