package dev.ferry.testkit.liar;

import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.certification.CertificationSystemContract;
import dev.ferry.testkit.certification.InMemoryCertificationSystem;
import dev.ferry.testkit.fault.Backend;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adapters before certifiers that do as they should. */
final class CertificationSystemLiars {
    private CertificationSystemLiars() {}

    static class Honest extends CertificationSystemContract implements CertificationSystem {
        final InMemoryCertificationSystem system = new InMemoryCertificationSystem();

        @Override
        protected CertificationSystem certification() {
            return this;
        }

        @Override
        public Answer submit(SubmittedOffer offer) {
            return system.submit(offer);
        }

        @Override
        public Answer withdraw(String key) {
            return system.withdraw(key);
        }

        @Override
        public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
            return system.verdicts(keys);
        }

        @Override
        public String latestPlatformVersion() {
            return system.latestPlatformVersion();
        }

        @Override
        public Optional<CertificationDesk> desk() {
            return system.desk();
        }

        @Override
        protected void decide(String key, Verdict verdict) {
            system.decide(key, verdict);
        }

        @Override
        protected void turnDown(OfferKey offer, String why) {
            system.turnDown(one -> Optional.of(why).filter(_ -> one.offer().equals(offer)));
        }

        @Override
        protected Backend backend() {
            return system;
        }
    }

    @CaughtBy("eachVerdictIsAnsweredAsItWasGiven")
    static final class ForgetsReasons extends Honest {
        @Override
        public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
            Map<String, Lookup<Verdict>> answers = new HashMap<>(super.verdicts(keys));
            answers.replaceAll((_, answer) -> answer instanceof Lookup.Known<Verdict>(var verdict)
                    ? Lookup.known(new Verdict.Approved(verdict.at()))
                    : answer);
            return answers;
        }
    }

    @CaughtBy("nothingIsDecidedAtFirst")
    static final class LeavesOutWhatIsNotDecided extends Honest {
        @Override
        public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
            Map<String, Lookup<Verdict>> answers = new HashMap<>(super.verdicts(keys));
            answers.values().removeIf(answer -> answer instanceof Lookup.Unknown);
            return answers;
        }
    }

    @CaughtBy("whatWasDecidedIsNotGivenBack")
    static final class GivesBackWhatWasDecided extends Honest {
        @Override
        public Answer withdraw(String key) {
            super.withdraw(key);
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatIsGivenBackGetsNoVerdict")
    static final class GivesBackOnce extends Honest {
        private final Map<String, Boolean> given = new HashMap<>();

        @Override
        public synchronized Answer withdraw(String key) {
            return given.put(key, true) == null ? super.withdraw(key) : new Answer.TurnedDown("given back already");
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultForNoVerdict extends Honest {
        @Override
        public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
            try {
                return super.verdicts(keys);
            } catch (PortUnavailable _) {
                return Lookup.all(keys, Map.of());
            }
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultForTaken extends Honest {
        @Override
        public Answer submit(SubmittedOffer offer) {
            try {
                return super.submit(offer);
            } catch (PortUnavailable _) {
                return new Answer.Taken();
            }
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReason")
    static final class KeepsTheReasonToItself extends Honest {
        @Override
        public Answer submit(SubmittedOffer offer) {
            return super.submit(offer) instanceof Answer.TurnedDown ? new Answer.TurnedDown("no") : new Answer.Taken();
        }
    }

    @CaughtBy("theSameSubmissionOnceMoreChangesNothing")
    static final class TurnsDownWhatItHas extends Honest {
        private final Map<String, Boolean> taken = new HashMap<>();

        @Override
        public synchronized Answer submit(SubmittedOffer offer) {
            Answer answer = super.submit(offer);
            return taken.put(offer.key(), true) == null ? answer : new Answer.TurnedDown("it is there");
        }
    }

    @CaughtBy("theLatestVersionOfThePlatformIsNamed")
    static final class NamesNoVersion extends Honest {
        @Override
        public String latestPlatformVersion() {
            return " ".repeat(super.latestPlatformVersion().length());
        }
    }
}
