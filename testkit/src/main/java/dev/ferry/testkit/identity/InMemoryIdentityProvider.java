package dev.ferry.testkit.identity;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.TokenIssuer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import dev.ferry.testkit.sample.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An identity provider in memory, which can be made to refuse, hang, break off and answer nonsense. Its tokens prove
 * nothing: anybody can guess them. Thread-safe.
 */
public final class InMemoryIdentityProvider extends BreakableFake implements IdentityProvider, TokenIssuer {
    /** How long its tokens are good for. */
    public static final Duration LIFE = Duration.ofHours(8);

    private final TransactionalState<Map<String, Grant>> grants;
    private final Clock clock;

    private record Grant(SignIn signIn, Instant expiresAt, boolean revoked) {
        boolean good(Instant at) {
            return !revoked && at.isBefore(expiresAt);
        }

        Grant whenRevoked() {
            return new Grant(signIn, expiresAt, true);
        }
    }

    /** A provider of its own, at which nobody has signed in. */
    public InMemoryIdentityProvider(Clock clock) {
        this(new InMemoryDatabase(), clock);
    }

    /** The same, whose tokens are kept in this database. */
    public InMemoryIdentityProvider(InMemoryDatabase database, Clock clock) {
        super(new Switch(SYSTEM));
        this.grants = database.keep(Map.of(), HashMap::new);
        this.clock = clock;
    }

    /** A token for whomever a test makes up: of a tenant, a guest, with an address that nobody proved. */
    public AccessToken issue(SignIn signIn) {
        return grants.changing(byToken -> {
            String token = "token-" + byToken.size() + "-of-" + signIn.subject();
            byToken.put(token, new Grant(signIn, clock.instant().plus(LIFE), false));
            return new AccessToken(token, LIFE);
        });
    }

    @Override
    public AccessToken issue(EmailAddress proved, boolean operator) {
        return issue(operator ? Samples.operatorSignIn(proved.written()) : Samples.signIn(proved.written()));
    }

    @Override
    public void revoke(String token) {
        grants.change(byToken -> byToken.computeIfPresent(token, (_, grant) -> grant.whenRevoked()));
    }

    @Override
    public void revokeAll(EmailAddress address) {
        grants.change(byToken ->
                byToken.replaceAll((_, grant) -> grant.signIn().email().equals(address) ? grant.whenRevoked() : grant));
    }

    @Override
    public Outcome<SignIn> verify(String token) {
        return ask(() -> grants.read(byToken -> Optional.ofNullable(byToken.get(token)))
                .filter(grant -> grant.good(clock.instant()))
                .map(grant -> Outcome.done(grant.signIn()))
                .orElseGet(() -> Outcome.refused(Code.NOT_SIGNED_IN)));
    }

    @Override
    public Optional<TokenIssuer> issuer() {
        return Optional.of(this);
    }
}
