package dev.ferry.testkit.liar;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.domain.solution.SolutionKey;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.solution.GoToMarketAbility;
import dev.ferry.testkit.solution.GoToMarketPortalContract;
import dev.ferry.testkit.solution.InMemoryGoToMarketPortal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Adapters before a go-to-market portal that is right. */
final class GoToMarketLiars {
    private GoToMarketLiars() {}

    static class Honest extends GoToMarketPortalContract implements GoToMarketPortal {
        InMemoryGoToMarketPortal system = new InMemoryGoToMarketPortal(List.of());

        @Override
        protected GoToMarketPortal knowing(List<Solution> solutions) {
            system = new InMemoryGoToMarketPortal(solutions);
            return this;
        }

        @Override
        protected Map<SolutionKey, String> entered() {
            return system.entered();
        }

        @Override
        public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
            return system.ofAccounts(accounts);
        }

        @Override
        public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
            return system.page(matched, after, limit);
        }

        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            return system.enter(request, solution, appSourceUrl);
        }

        @Override
        protected Backend backend() {
            return system;
        }
    }

    @CaughtBy("anEntryThatIsTriedAgainIsTakenOnce")
    static final class GoesByNoKey extends Honest {
        private int times;

        @Override
        public synchronized Answer enter(UUID request, Solution solution, String appSourceUrl) {
            return system.enter(new UUID(9, times++), solution, appSourceUrl);
        }
    }

    @CaughtBy("anEntryThatIsTriedAgainIsTakenOnce")
    static final class SaysThatItGoesByNone extends Honest {
        @Override
        protected Set<Gap> gaps() {
            return Gap.all("it has no keys", GoToMarketAbility.ENTERS_ONCE);
        }
    }

    @CaughtBy("r18TheSolutionsOfThesePublishersAreNamedAndNoOthers")
    static final class ForgetsWhoHasNone extends Honest {
        @Override
        public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
            Map<PublisherId, List<Solution>> found = new HashMap<>(system.ofAccounts(accounts));
            found.values().removeIf(List::isEmpty);
            return found;
        }
    }

    @CaughtBy("r18TheSolutionsOfThesePublishersAreNamedAndNoOthers")
    static final class NamesOneOfEach extends Honest {
        @Override
        public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
            Map<PublisherId, List<Solution>> found = new HashMap<>(system.ofAccounts(accounts));
            found.replaceAll((_, all) -> all.stream().limit(1).toList());
            return found;
        }
    }

    @CaughtBy("r18ASolutionThatNamesNoOfferIsTold")
    static final class LeavesOutWhatNamesNoOffer extends Honest {
        @Override
        public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
            return system.page(Optional.of(true), after, limit);
        }
    }

    @CaughtBy("whereAllNameOffersTheOthersAreNone")
    static final class LooksAtNoFilter extends Honest {
        @Override
        public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
            return system.page(Optional.empty(), after, limit);
        }
    }

    @CaughtBy("allAreReadByPagesInTheOrderOfTheirKeys")
    static final class AnswersInAnOrderOfItsOwn extends Honest {
        @Override
        public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
            return system.page(matched, after, limit).stream()
                    .sorted(Comparator.comparing(Solution::id).reversed())
                    .toList();
        }
    }

    @CaughtBy("allAreReadByPagesInTheOrderOfTheirKeys")
    static final class ReadsTheFirstPageAlone extends Honest {
        @Override
        public List<Solution> page(Optional<Boolean> matched, Optional<SolutionKey> after, int limit) {
            return after.isPresent() ? List.of() : system.page(matched, after, limit);
        }
    }

    @CaughtBy("r19AUrlStandsUnderItsSolutionAndNoOther")
    static final class SaysYesAndEntersNothing extends Honest {
        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            system.ofAccounts(Set.of());
            return new Answer.Taken();
        }
    }

    @CaughtBy("r19AUrlStandsUnderItsSolutionAndNoOther")
    static final class CutsTheUrl extends Honest {
        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            return system.enter(request, solution, appSourceUrl.replaceFirst("\\?.*", ""));
        }
    }

    @CaughtBy("r19AUrlStandsUnderItsSolutionAndNoOther")
    static final class EntersTheUrlUnderAnother extends Honest {
        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            Solution other =
                    system.page(Optional.empty(), Optional.empty(), 100).getLast();
            return system.enter(request, other, appSourceUrl);
        }
    }

    @CaughtBy("anEntryForASolutionThatIsNotThereIsTurnedDown")
    static final class TakesEverything extends Honest {
        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            system.enter(request, solution, appSourceUrl);
            return new Answer.Taken();
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class HasNoneWhileItIsDown extends Honest {
        @Override
        public Map<PublisherId, List<Solution>> ofAccounts(Set<PublisherId> accounts) {
            try {
                return super.ofAccounts(accounts);
            } catch (PortUnavailable _) {
                return new HashMap<>();
            }
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TurnsDownWhileItIsDown extends Honest {
        @Override
        public Answer enter(UUID request, Solution solution, String appSourceUrl) {
            try {
                return super.enter(request, solution, appSourceUrl);
            } catch (PortUnavailable _) {
                return new Answer.TurnedDown("it is down");
            }
        }
    }
}
