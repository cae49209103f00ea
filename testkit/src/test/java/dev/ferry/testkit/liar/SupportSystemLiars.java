package dev.ferry.testkit.liar;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.domain.support.Topic;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.support.InMemorySupportSystem;
import dev.ferry.testkit.support.SupportSystemContract;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Adapters of a support system that keeps what it is handed. */
final class SupportSystemLiars {
    private SupportSystemLiars() {}

    static class Honest extends SupportSystemContract {
        final InMemorySupportSystem system = new InMemorySupportSystem();

        Answer handOver(CaseRequest request) {
            return system.take(request);
        }

        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            return system.standings(cases);
        }

        @Override
        protected final SupportSystem supportSystem() {
            return new SupportSystem() {
                @Override
                public Answer take(CaseRequest request) {
                    return handOver(request);
                }

                @Override
                public Map<CaseId, Lookup<CaseStanding>> standings(Set<CaseId> cases) {
                    return ask(cases);
                }
            };
        }

        @Override
        protected final List<CaseRequest> taken() {
            return system.taken();
        }

        @Override
        protected final void answer(CaseId id, DeskAnswer answer) {
            system.answer(id, answer);
        }

        @Override
        protected final void turnDown(String text, String why) {
            system.turnDown(
                    request -> Optional.of(why).filter(_ -> request.text().equals(text)));
        }

        @Override
        protected final Backend backend() {
            return system;
        }

        final Map<CaseId, Lookup<CaseStanding>> changed(Set<CaseId> cases, UnaryOperator<CaseStanding> change) {
            Map<CaseId, Lookup<CaseStanding>> answers = new HashMap<>();
            system.standings(cases)
                    .forEach((id, standing) -> answers.put(
                            id,
                            standing instanceof Lookup.Known<CaseStanding>(var known)
                                    ? Lookup.known(change.apply(known))
                                    : standing));
            return answers;
        }

        static CaseRequest changed(CaseRequest request, CaseId id, Topic topic, String text) {
            return new CaseRequest(id, request.account(), request.offer(), topic, text, request.opened());
        }
    }

    @CaughtBy("aCaseThatWasTakenIsKnownAndAnotherIsNot")
    static final class HandsNothingOver extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            return new Answer.Taken();
        }
    }

    @CaughtBy("aCaseOfAnyTopicAndScriptAboutAnOfferOrNoneArrivesOnceAsItIs")
    static final class ForgetsTheText extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            return super.handOver(changed(request, request.id(), request.topic(), ""));
        }
    }

    @CaughtBy("aCaseOfAnyTopicAndScriptAboutAnOfferOrNoneArrivesOnceAsItIs")
    static final class HandsAllToOneDesk extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            return super.handOver(changed(request, request.id(), Topic.MANAGING, request.text()));
        }
    }

    @CaughtBy("aCaseOfAnyTopicAndScriptAboutAnOfferOrNoneArrivesOnceAsItIs")
    static final class ForgetsTheOffer extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            return super.handOver(new CaseRequest(
                    request.id(),
                    request.account(),
                    Optional.empty(),
                    request.topic(),
                    request.text(),
                    request.opened()));
        }
    }

    @CaughtBy("aCaseOfAnyTopicAndScriptAboutAnOfferOrNoneArrivesOnceAsItIs")
    static final class OpensThemItself extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            return super.handOver(new CaseRequest(
                    request.id(),
                    request.account(),
                    request.offer(),
                    request.topic(),
                    request.text(),
                    new Stamp(request.opened().at(), "ferry@contoso.example")));
        }
    }

    @CaughtBy("aCaseThatComesTwiceIsOneAndItsAnswersStay")
    static final class OpensAnotherForWhatComesTwice extends Honest {
        private final Set<CaseId> before = new HashSet<>();

        @Override
        synchronized Answer handOver(CaseRequest request) {
            return before.add(request.id())
                    ? super.handOver(request)
                    : super.handOver(
                            changed(request, new CaseId(new UUID(8, before.size())), request.topic(), request.text()));
        }
    }

    @CaughtBy("aFaultComesToEveryoneWhoAsksMeanwhile")
    static final class TakesAFaultForTaken extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            try {
                return super.handOver(request);
            } catch (PortUnavailable _) {
                return new Answer.Taken();
            }
        }
    }

    @CaughtBy("aFaultComesToEveryoneWhoAsksMeanwhile")
    static final class TakesAFaultForUnknown extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            try {
                return super.ask(cases);
            } catch (PortUnavailable _) {
                return Lookup.each(cases, _ -> Lookup.unknown());
            }
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextIsTaken")
    static final class TakesTurnedDownForTaken extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            super.handOver(request);
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextIsTaken")
    static final class KeepsTheReasonToItself extends Honest {
        @Override
        Answer handOver(CaseRequest request) {
            return super.handOver(request) instanceof Answer.TurnedDown
                    ? new Answer.TurnedDown("no")
                    : new Answer.Taken();
        }
    }

    @CaughtBy("aCaseThatWasTakenIsKnownAndAnotherIsNot")
    static final class KnowsAll extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            return Lookup.each(cases, _ -> Lookup.known(new CaseStanding(List.of())));
        }
    }

    @CaughtBy("aCaseThatWasTakenIsKnownAndAnotherIsNot")
    static final class LeavesOutWhatItDoesNotKnow extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            Map<CaseId, Lookup<CaseStanding>> answers = new HashMap<>(super.ask(cases));
            answers.values().removeIf(Lookup.Unknown.class::isInstance);
            return answers;
        }
    }

    @CaughtBy("whatDesksAnsweredIsSaidInItsOrderAndAsOftenAsAsked")
    static final class SaysTheLastAnswerAlone extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            return changed(
                    cases,
                    standing -> standing.answers().isEmpty()
                            ? standing
                            : new CaseStanding(List.of(standing.answers().getLast())));
        }
    }

    @CaughtBy("whatDesksAnsweredIsSaidInItsOrderAndAsOftenAsAsked")
    static final class SaysTheNewestFirst extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            return changed(
                    cases, standing -> new CaseStanding(standing.answers().reversed()));
        }
    }

    @CaughtBy("whatDesksAnsweredIsSaidInItsOrderAndAsOftenAsAsked")
    static final class ForgetsVerdicts extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            return changed(
                    cases,
                    standing -> new CaseStanding(standing.answers().stream()
                            .map(one ->
                                    new DeskAnswer(one.key(), one.stamp(), one.state(), one.text(), Optional.empty()))
                            .toList()));
        }
    }

    @CaughtBy("manyAreAskedAboutAtOnce")
    static final class AnswersAHundredAtMost extends Honest {
        @Override
        Map<CaseId, Lookup<CaseStanding>> ask(Set<CaseId> cases) {
            return super.ask(Set.copyOf(cases.stream().limit(100).toList()));
        }
    }
}
