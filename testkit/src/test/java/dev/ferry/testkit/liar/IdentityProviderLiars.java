package dev.ferry.testkit.liar;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.identity.IdentityProviderAbility;
import dev.ferry.testkit.identity.IdentityProviderContract;
import dev.ferry.testkit.identity.InMemoryIdentityProvider;
import dev.ferry.testkit.sample.Samples;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Adapters before a provider that knows whose its tokens are. */
final class IdentityProviderLiars {
    private IdentityProviderLiars() {}

    static class Honest extends IdentityProviderContract implements IdentityProvider {
        final InMemoryIdentityProvider system = new InMemoryIdentityProvider(clock);

        @Override
        protected IdentityProvider provider() {
            return this;
        }

        @Override
        public Outcome<SignIn> verify(String token) {
            return system.verify(token);
        }

        @Override
        protected String tokenFor(EmailAddress address) {
            return system.issue(address, false).value();
        }

        @Override
        protected String tokenOfAnother(EmailAddress address) {
            return "token-of-another";
        }

        @Override
        protected Backend backend() {
            return system;
        }

        @Override
        protected Set<Gap> gaps() {
            return Gap.all("people sign in elsewhere", IdentityProviderAbility.ISSUES_TOKENS);
        }

        static SignIn told(SignIn one, String subject, EmailAddress email, boolean proved, boolean operator) {
            return new SignIn(
                    one.issuer(), subject, one.tenant(), one.personal(), one.guest(), email, proved, operator);
        }
    }

    @CaughtBy("eachOfManyWhoAskAtOnceIsTakenForWhoTheyAre")
    static final class TakesEveryoneForAnna extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            return super.verify(token)
                    .map(one -> told(one, one.subject(), Samples.email("anna@contoso.example"), true, false));
        }
    }

    @CaughtBy("aTokenOfAnotherIsRefused")
    static final class TakesEveryToken extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            return super.verify(token) instanceof Outcome.Done<SignIn> done
                    ? done
                    : super.verify(tokenFor(Samples.email("anna@contoso.example")));
        }
    }

    @CaughtBy("whatIsNoTokenIsRefusedAndNothingIsSaidOfWhy")
    static final class LooksAtTheBeginningAlone extends Honest {
        private static final int LONGEST = 1_000;

        @Override
        public Outcome<SignIn> verify(String token) {
            for (int end = Math.min(token.length(), LONGEST); end > 0; end--) {
                if (super.verify(token.substring(0, end)) instanceof Outcome.Done<SignIn> done) {
                    return done;
                }
            }
            return super.verify(token);
        }
    }

    @CaughtBy("whoSignedInIsKnownByTheirToken")
    static final class ForgetsThatTheAddressIsProved extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            return super.verify(token).map(one -> told(one, one.subject(), one.email(), false, false));
        }
    }

    @CaughtBy("whoSignedInIsKnownByTheirToken")
    static final class MakesEveryoneAnOperator extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            return super.verify(token).map(one -> told(one, one.subject(), one.email(), true, true));
        }
    }

    @CaughtBy("theSamePersonHasTheSameSubjectAndNobodyElseHas")
    static final class TakesTheAddressForTheSubject extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            return super.verify(token).map(one -> told(one, one.email().normal(), one.email(), true, false));
        }
    }

    @CaughtBy("theSamePersonHasTheSameSubjectAndNobodyElseHas")
    static final class TakesEachTokenForAPerson extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            return super.verify(token).map(one -> told(one, "" + token.hashCode(), one.email(), true, false));
        }
    }

    @CaughtBy("aTokenRunsOutEvenWhereItWasJustTaken")
    static final class RemembersWhomItKnewForEver extends Honest {
        private final Map<String, Outcome<SignIn>> known = new ConcurrentHashMap<>();

        @Override
        public Outcome<SignIn> verify(String token) {
            Outcome<SignIn> before = known.get(token);
            if (before != null) {
                return before;
            }
            Outcome<SignIn> now = super.verify(token);
            if (now instanceof Outcome.Done<SignIn>) {
                known.put(token, now);
            }
            return now;
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class SignsEveryoneOutWhileItIsDown extends Honest {
        @Override
        public Outcome<SignIn> verify(String token) {
            try {
                return super.verify(token);
            } catch (PortUnavailable _) {
                return Outcome.refused(Code.NOT_SIGNED_IN);
            }
        }
    }
}
