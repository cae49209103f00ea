package dev.ferry.testkit.identity;

import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A provider of others in memory, at which tests sign in and out as they like, and which can be made to fail. What it
 * says proves nothing: anybody can guess it. Thread-safe.
 */
public final class InMemorySignInElsewhere extends BreakableFake implements IdentityProvider, SignInElsewhere {
    /** How long a sign-in may take. */
    public static final Duration WHILE = Duration.ofMinutes(10);

    /** So long may a subject be for a session to be had: others keep all of it in the browser. */
    public static final int LONGEST_SUBJECT = 2_000;

    private static final URI PLACE = URI.create("https://provider.example/");

    private final InMemoryIdentityProvider sessions;
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Map<String, SignIn> signedIn = new ConcurrentHashMap<>();
    private final Map<String, SignIn> held = new ConcurrentHashMap<>();
    private final Map<String, SignIn> words = new ConcurrentHashMap<>();

    private record Begun(String state, String next, Instant until) {}

    /** One at which nobody has signed in. */
    public InMemorySignInElsewhere(Clock clock) {
        super(new Switch(SYSTEM));
        this.sessions = new InMemoryIdentityProvider(clock);
        this.clock = clock;
    }

    /** Somebody goes there with their browser and signs in; this is what the browser brings back. */
    public String comesBack(URI to, SignIn who) {
        String state = to.getRawQuery().substring("state=".length());
        String code = "code-" + numbers.incrementAndGet();
        signedIn.put(code + ' ' + state, who);
        return "code=" + code + "&state=" + state;
    }

    /** A token that somebody got there for the API. */
    public String tokenOf(SignIn who) {
        return sessions.issue(who).value();
    }

    /** A session of somebody whose browser went there and came back. */
    public String session(SignIn who) {
        return held(who).value();
    }

    /** The provider's word that somebody signed out of everything there. */
    public String logoutToken(SignIn who) {
        String word = "logout-" + numbers.incrementAndGet();
        words.put(word, who);
        return word;
    }

    @Override
    public Outcome<SignIn> verify(String token) {
        return ask(() -> sessions.verify(token));
    }

    @Override
    public Optional<SignInElsewhere> elsewhere() {
        return Optional.of(this);
    }

    @Override
    public List<String> issuers() {
        return List.of(PLACE.toString());
    }

    @Override
    public BegunSignIn begin(URI callback, String next) {
        return ask(() -> {
            long number = numbers.incrementAndGet();
            String kept = "kept-" + number;
            String state = "state-" + number;
            begun.put(kept, new Begun(state, next, clock.instant().plus(WHILE)));
            return new BegunSignIn(PLACE.resolve("?state=" + state), kept, WHILE);
        });
    }

    @Override
    public Outcome<FinishedSignIn> finish(URI callback, String query, String kept) {
        return ask(() -> Optional.ofNullable(begun.get(kept))
                .filter(one -> clock.instant().isBefore(one.until()))
                .filter(one -> query.startsWith("code=") && query.endsWith("&state=" + one.state()))
                .flatMap(one -> Optional.ofNullable(signedIn.remove(
                                query.substring("code=".length()).replace("&state=", " ")))
                        .map(who -> finished(one, who)))
                .orElseGet(() -> Outcome.refused(Code.NOT_SIGNED_IN)));
    }

    private Outcome<FinishedSignIn> finished(Begun one, SignIn who) {
        if (who.subject().length() > LONGEST_SUBJECT) {
            return Outcome.refused(Code.SIGN_IN_TOO_LARGE);
        }
        AccessToken session = sessions.issue(who);
        held.put(session.value(), who);
        return Outcome.done(new FinishedSignIn(session, who, one.next()));
    }

    @Override
    public Optional<AccessToken> proved(String session) {
        return ask(() -> Optional.ofNullable(held.remove(session))
                .filter(_ -> sessions.verify(session) instanceof Outcome.Done<SignIn>)
                .map(who -> {
                    sessions.revoke(session);
                    return held(who.proved());
                }));
    }

    private AccessToken held(SignIn who) {
        AccessToken session = sessions.issue(who);
        held.put(session.value(), who);
        return session;
    }

    @Override
    public void end(String session) {
        if (held.remove(session) != null) {
            sessions.revoke(session);
        }
    }

    @Override
    public Optional<URI> signOut(String session, URI back) {
        boolean began = held.containsKey(session);
        end(session);
        return began ? Optional.of(PLACE.resolve("sign-out?back=" + back)) : Optional.empty();
    }

    @Override
    public Outcome<Unit> endAsTold(String logoutToken) {
        return ask(() -> Outcome.of(Optional.ofNullable(words.remove(logoutToken)), new Refusal(Code.NOT_SIGNED_IN))
                .map(who -> {
                    sessions.revokeAll(who.email());
                    return Unit.DONE;
                }));
    }
}
