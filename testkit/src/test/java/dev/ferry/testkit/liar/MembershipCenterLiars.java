package dev.ferry.testkit.liar;

import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.membership.InMemoryMembershipCenter;
import dev.ferry.testkit.membership.MembershipCenterContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Adapters before a Partner Membership Center that is right. */
final class MembershipCenterLiars {
    private MembershipCenterLiars() {}

    static class Honest extends MembershipCenterContract implements MembershipCenter {
        InMemoryMembershipCenter system = new InMemoryMembershipCenter(Map.of());

        @Override
        protected MembershipCenter knowing(Map<MpnId, MembershipMove> moves) {
            system = new InMemoryMembershipCenter(moves);
            return this;
        }

        @Override
        public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
            return system.moves(numbers);
        }

        @Override
        protected Backend backend() {
            return system;
        }

        /** What is answered, told otherwise. */
        final Map<MpnId, Lookup<MembershipMove>> told(
                Set<MpnId> numbers, Function<Lookup<MembershipMove>, Lookup<MembershipMove>> otherwise) {
            Map<MpnId, Lookup<MembershipMove>> told = new HashMap<>(system.moves(numbers));
            told.replaceAll((_, answer) -> otherwise.apply(answer));
            return told;
        }
    }

    @CaughtBy("r19OneThatWaitsIsToldFromOneThatHasLeft")
    static final class TakesEachForDone extends Honest {
        @Override
        public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
            return told(numbers, answer -> answer.found().isPresent() ? Lookup.known(MembershipMove.DONE) : answer);
        }
    }

    @CaughtBy("aNumberOfWhichNothingIsKnownIsUnknown")
    static final class TakesUnknownForWaiting extends Honest {
        @Override
        public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
            return told(numbers, answer -> answer.found().isPresent() ? answer : Lookup.known(MembershipMove.WAITING));
        }
    }

    @CaughtBy("aNumberOfWhichNothingIsKnownIsUnknown")
    static final class ForgetsWhatIsUnknown extends Honest {
        @Override
        public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
            Map<MpnId, Lookup<MembershipMove>> answers = new HashMap<>(system.moves(numbers));
            answers.values().removeIf(answer -> answer instanceof Lookup.Unknown);
            return answers;
        }
    }

    @CaughtBy("leadingZerosMakeAnotherNumber")
    static final class ReadsNumbersAsNumbers extends Honest {
        @Override
        public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
            Map<MpnId, Lookup<MembershipMove>> answers = new HashMap<>();
            for (MpnId number : numbers) {
                MpnId plain = new MpnId(Long.toString(Long.parseLong(number.toString())));
                answers.putAll(Lookup.each(
                        Set.of(number),
                        _ -> Lookup.of(system.moves(Set.of(plain))
                                .getOrDefault(plain, Lookup.unknown())
                                .found())));
            }
            return answers;
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class KnowsNothingWhileItIsDown extends Honest {
        @Override
        public Map<MpnId, Lookup<MembershipMove>> moves(Set<MpnId> numbers) {
            try {
                return super.moves(numbers);
            } catch (PortUnavailable _) {
                return Lookup.all(numbers, Map.of());
            }
        }
    }
}
