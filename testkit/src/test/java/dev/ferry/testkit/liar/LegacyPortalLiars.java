package dev.ferry.testkit.liar;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyChange.SettingsStand;
import dev.ferry.domain.sync.LegacyChange.UserStands;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryLegacyPortal;
import dev.ferry.testkit.sync.LegacyPortalContract;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adapters before a portal that does as it is told. */
final class LegacyPortalLiars {
    private LegacyPortalLiars() {}

    static class Honest extends LegacyPortalContract implements LegacyPortal, Backend {
        final InMemoryLegacyPortal system = new InMemoryLegacyPortal();

        @Override
        protected LegacyPortal having(Map<PublisherId, List<LegacyUser>> users) {
            system.open(users);
            return this;
        }

        @Override
        public Answer apply(NumberedChange change) {
            return system.apply(change);
        }

        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            return system.usersOf(accounts);
        }

        @Override
        public void lockAll(Set<PublisherId> accounts) {
            system.lockAll(accounts);
        }

        @Override
        protected Backend backend() {
            return this;
        }

        @Override
        public void fail(FaultKind kind) {
            system.fail(kind);
        }

        @Override
        public void comeBack() {
            system.turnDown(_ -> Optional.empty());
            system.comeBack();
        }

        @Override
        protected void turnDown(String why) {
            system.turnDown(_ -> Optional.of(why));
        }

        @Override
        protected SettingsStand settingsOf(PublisherId account) {
            return system.settingsOf(account).orElseThrow();
        }

        @Override
        protected boolean isLocked(PublisherId account) {
            return system.isLocked(account);
        }

        static NumberedChange saying(NumberedChange change, LegacyChange what) {
            return new NumberedChange(
                    change.number(),
                    new Change(change.change().account(), what, change.change().at()));
        }
    }

    @CaughtBy("r16AUserWhoIsNewThereStandsThereSo")
    static final class DoesNothing extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            system.usersOf(Set.of());
            return new Answer.Taken();
        }
    }

    @CaughtBy("r16WhatIsSaidOfAnAccountThatIsNotKnownIsTurnedDownOrStands")
    static final class DoesNothingForWhomItDoesNotKnow extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            PublisherId account = change.change().account();
            return usersOf(Set.of(account)).isEmpty() ? new Answer.Taken() : super.apply(change);
        }
    }

    @CaughtBy("r16WhatIsSaidOfAnAccountThatIsNotKnownIsTurnedDownOrStands")
    static final class TriesForEverForWhomItDoesNotKnow extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            if (usersOf(Set.of(change.change().account())).isEmpty()) {
                throw new PortUnavailable(SYSTEM);
            }
            return super.apply(change);
        }
    }

    @CaughtBy("r16AUserWhoIsThereStandsThereAsWasSaidLast")
    static final class ForgetsTheRole extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            return super.apply(
                    change.change().what() instanceof UserStands(var user)
                            ? saying(
                                    change,
                                    new UserStands(new LegacyUser(
                                            user.identity(),
                                            LegacyRole.CONTRIBUTOR,
                                            user.displayName(),
                                            user.language(),
                                            user.active())))
                            : change);
        }
    }

    @CaughtBy("r16AUserWhoIsNewThereStandsThereSo")
    static final class ForgetsThatAUserIsNotActive extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            return super.apply(
                    change.change().what() instanceof UserStands(var user)
                            ? saying(
                                    change,
                                    new UserStands(new LegacyUser(
                                            user.identity(), user.role(), user.displayName(), user.language(), true)))
                            : change);
        }
    }

    @CaughtBy("r16SettingsAreAsWasSaidLast")
    static final class ForgetsTheCompany extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            return super.apply(
                    change.change().what() instanceof SettingsStand(var name, var _, var number)
                            ? saying(
                                    change,
                                    new SettingsStand(
                                            name, new CompanyProfile(Optional.empty(), Optional.empty()), number))
                            : change);
        }
    }

    @CaughtBy("r16ChangesThatAreExpectedAreMadeAsIfTheyCameAlone")
    static final class MakesNothingThatIsExpected extends Honest {
        @Override
        public LegacyPortal expecting(List<NumberedChange> changes) {
            return new DoesNothing();
        }
    }

    @CaughtBy("r16WhatWasNeverTakenButIsOlderThanTheLastChangesNothing")
    static final class GoesByNoNumber extends Honest {
        private long next = 1;

        @Override
        public synchronized Answer apply(NumberedChange change) {
            return super.apply(new NumberedChange(next++, change.change()));
        }
    }

    @CaughtBy("eachAccountHasAnOrderAndUsersOfItsOwn")
    static final class HasOneOrderForAllAccounts extends Honest {
        private long last;

        @Override
        public synchronized Answer apply(NumberedChange change) {
            if (change.number() < last) {
                return new Answer.Taken();
            }
            last = change.number();
            return super.apply(change);
        }
    }

    @CaughtBy("eachAccountHasAnOrderAndUsersOfItsOwn")
    static final class TellsAnotherAccount extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            return super.apply(new NumberedChange(
                    change.number(),
                    new Change(Samples.id("fabrikam"), change.change().what(), Samples.NOON)));
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultForTurnedDown extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            try {
                return super.apply(change);
            } catch (PortUnavailable down) {
                return new Answer.TurnedDown(String.valueOf(down.getCause()));
            }
        }
    }

    /** The worst that a token that ran out can do. */
    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesA401ForTurnedDown extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            try {
                return super.apply(change);
            } catch (PortUnavailable down) {
                if (String.valueOf(down.getCause()).contains("401")) {
                    return new Answer.TurnedDown("401");
                }
                throw down;
            }
        }
    }

    @CaughtBy("r16WhatThePortalWillNeverTakeIsTurnedDownWithItsReasonAndWhatComesNextIsTaken")
    static final class TakesTurnedDownForTaken extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            super.apply(change);
            return new Answer.Taken();
        }
    }

    @CaughtBy("r16WhatThePortalWillNeverTakeIsTurnedDownWithItsReasonAndWhatComesNextIsTaken")
    static final class TakesTurnedDownForAFault extends Honest {
        @Override
        public Answer apply(NumberedChange change) {
            if (super.apply(change) instanceof Answer.TurnedDown) {
                throw new PortUnavailable(SYSTEM);
            }
            return new Answer.Taken();
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class KnowsNobodyWhileItIsDown extends Honest {
        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            try {
                return super.usersOf(accounts);
            } catch (PortUnavailable _) {
                return Map.of();
            }
        }
    }

    @CaughtBy("r17OfAnAccountThatNobodyAskedAboutNothingIsSaid")
    static final class AnswersForAnotherAccount extends Honest {
        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            Set<PublisherId> all = new HashSet<>(accounts);
            all.add(Samples.id("fabrikam"));
            return super.usersOf(all);
        }
    }

    @CaughtBy("r17AnAccountThatIsNotKnownIsAbsentAndOneWithoutUsersIsNot")
    static final class KnowsEveryAccount extends Honest {
        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            Map<PublisherId, List<LegacyUser>> users = new HashMap<>(super.usersOf(accounts));
            accounts.forEach(account -> users.putIfAbsent(account, List.of()));
            return users;
        }
    }

    @CaughtBy("r16ADeactivatedUserStaysInTheListWithoutAccess")
    static final class HidesWhoIsNotActive extends Honest {
        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            Map<PublisherId, List<LegacyUser>> users = new HashMap<>();
            super.usersOf(accounts)
                    .forEach((account, all) -> users.put(
                            account, all.stream().filter(LegacyUser::active).toList()));
            return users;
        }
    }

    @CaughtBy("manyAreAskedAndLockedAtOnce")
    static final class AnswersAHundredAtMost extends Honest {
        @Override
        public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
            return super.usersOf(new HashSet<>(accounts.stream().limit(100).toList()));
        }
    }

    @CaughtBy("r13AnAccountIsLockedOnceAndForAll")
    static final class LocksNothing extends Honest {
        @Override
        public void lockAll(Set<PublisherId> accounts) {
            system.usersOf(accounts);
        }
    }

    @CaughtBy("manyAreAskedAndLockedAtOnce")
    static final class LocksOneOfMany extends Honest {
        @Override
        public void lockAll(Set<PublisherId> accounts) {
            super.lockAll(new HashSet<>(accounts.stream().limit(1).toList()));
        }
    }

    @CaughtBy("r13AnAccountIsLockedOnceAndForAll")
    static final class LocksWhomNobodyNamed extends Honest {
        @Override
        public void lockAll(Set<PublisherId> accounts) {
            Set<PublisherId> all = new HashSet<>(accounts);
            all.add(Samples.id("fabrikam"));
            super.lockAll(all);
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class SaysNothingOfALockThatFailed extends Honest {
        @Override
        public void lockAll(Set<PublisherId> accounts) {
            try {
                super.lockAll(accounts);
            } catch (PortUnavailable _) {
                // A lie.
            }
        }
    }
}
