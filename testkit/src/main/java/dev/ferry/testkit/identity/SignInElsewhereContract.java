package dev.ferry.testkit.identity;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Scripts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SignInElsewhere} must do. Extend it, hand out a provider that goes by the clock of the test, and
 * play the person at the provider. Attacks on the protocol that it speaks are for the adapter's own tests.
 */
public abstract class SignInElsewhereContract extends Contract {
    private static final URI CALLBACK = URI.create("https://ferry.example/sign-in/callback");
    private static final URI BACK = URI.create("https://ferry.example/");
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final EmailAddress BO = email("bo@contoso.example");
    private static final int RACERS = 8;

    /** The time by which the provider under test goes. */
    protected final SettableClock clock = new SettableClock(NOON);

    /** The provider under test, at which nobody has signed in yet. Called once in a test. */
    protected abstract IdentityProvider provider();

    /**
     * Somebody goes there with their browser, and signs in with this address, which the provider knows to be theirs.
     *
     * @return what the browser brings back, as {@link SignInElsewhere#finish} takes it
     */
    protected abstract String comesBack(URI to, EmailAddress address);

    /** The same with an address that the provider knows of them, but not to be theirs. */
    protected abstract String comesBackClaiming(URI to, EmailAddress address);

    /** The provider's word, each time another one, that somebody signed out of everything there. */
    protected abstract String logoutToken(EmailAddress address);

    @Test
    public final void whoSignsInThereHasASessionHere() {
        IdentityProvider provider = provider();
        FinishedSignIn anna = signedIn(provider, ANNA);

        assertThat(anna.signIn().email()).isEqualTo(ANNA);
        assertThat(anna.signIn().emailProved()).isTrue();
        assertThat(provider.verify(anna.session().value())).isEqualTo(Outcome.done(anna.signIn()));
        assertThat(elsewhere(provider).issuers()).isNotEmpty().doesNotContain("");
    }

    @Test
    public final void whoProvesTheirAddressThemselvesGoesOnInAnotherSession() {
        IdentityProvider provider = provider();
        BegunSignIn begun = elsewhere(provider).begin(CALLBACK, "");
        FinishedSignIn anna =
                done(elsewhere(provider).finish(CALLBACK, comesBackClaiming(begun.to(), ANNA), begun.kept()));
        assertThat(anna.signIn().emailProved()).isFalse();

        AccessToken proved = elsewhere(provider).proved(anna.session().value()).orElseThrow();
        assertThat(provider.verify(proved.value()))
                .isEqualTo(Outcome.done(anna.signIn().proved()));
        assertThat(proved.life())
                .isPositive()
                .isLessThanOrEqualTo(anna.session().life());
        assertRefused(provider.verify(anna.session().value()));
        assertThat(elsewhere(provider).proved(anna.session().value())).isEmpty();
        elsewhere(provider).signOut(proved.value(), BACK);
        assertRefused(provider.verify(proved.value()));
        assertThat(elsewhere(provider).proved(proved.value())).isEmpty();
    }

    @Test
    public final void whatTheProviderEndedIsNotGoneOnWith() {
        IdentityProvider provider = provider();
        String session = signedIn(provider, ANNA).session().value();
        String proved = elsewhere(provider).proved(session).orElseThrow().value();
        done(elsewhere(provider).endAsTold(logoutToken(ANNA)));

        assertRefused(provider.verify(proved));
        assertThat(elsewhere(provider).proved(proved)).isEmpty();
        Scripts.TEXTS.forEach(
                text -> assertThat(elsewhere(provider).proved(text)).isEmpty());
    }

    @Test
    public final void whereTheyGoNextComesBackAsItIsAndTheProviderIsNotTold() {
        IdentityProvider provider = provider();
        for (String next : List.of("", "/accounts/contoso", "/a?b=c&d=%20#e.f|g", "\u7528\u6237", "x".repeat(500))) {
            BegunSignIn begun = elsewhere(provider).begin(CALLBACK, next);

            assertThat(finished(provider, begun, ANNA).next()).isEqualTo(next);
        }
        assertThat(elsewhere(provider).begin(CALLBACK, "/accounts/contoso").to().toString())
                .doesNotContain("contoso");
    }

    @Test
    public final void whatABrowserKeepsFitsIntoACookie() {
        String kept =
                elsewhere(provider()).begin(CALLBACK, "\u7528".repeat(500)).kept();

        assertThat(kept).matches("[A-Za-z0-9._~-]{1,3500}");
    }

    @Test
    public final void eachSignInAndEachSessionIsAnother() {
        IdentityProvider provider = provider();
        BegunSignIn one = elsewhere(provider).begin(CALLBACK, "");
        BegunSignIn other = elsewhere(provider).begin(CALLBACK, "");

        assertThat(one.kept()).isNotEqualTo(other.kept());
        assertThat(one.to()).isNotEqualTo(other.to());
        assertThat(one.toString()).doesNotContain(one.kept());
        assertThat(finished(provider, one, ANNA).session().value())
                .isNotEqualTo(finished(provider, other, ANNA).session().value());
    }

    @Test
    public final void anAnswerIsTakenOnce() {
        IdentityProvider provider = provider();
        BegunSignIn begun = elsewhere(provider).begin(CALLBACK, "");
        String answer = comesBack(begun.to(), ANNA);
        done(elsewhere(provider).finish(CALLBACK, answer, begun.kept()));

        assertRefused(elsewhere(provider).finish(CALLBACK, answer, begun.kept()));
    }

    @Test
    public final void ofManyWhoBringOneAnswerOneSignsIn() {
        IdentityProvider provider = provider();
        BegunSignIn begun = elsewhere(provider).begin(CALLBACK, "");
        String answer = comesBack(begun.to(), ANNA);

        assertThat(Racers.race(RACERS, _ -> elsewhere(provider).finish(CALLBACK, answer, begun.kept())))
                .filteredOn(Done.class::isInstance)
                .hasSize(1);
    }

    @Test
    public final void anAnswerCountsInTheBrowserAloneInWhichTheSignInBegan() {
        IdentityProvider provider = provider();
        BegunSignIn annas = elsewhere(provider).begin(CALLBACK, "");
        BegunSignIn attackers = elsewhere(provider).begin(CALLBACK, "");
        String answer = comesBack(attackers.to(), BO);

        assertRefused(elsewhere(provider).finish(CALLBACK, answer, annas.kept()));
        assertRefused(elsewhere(provider).finish(CALLBACK, answer, ""));
    }

    @Test
    public final void anAnswerThatComesTooLateIsRefused() {
        IdentityProvider provider = provider();
        BegunSignIn begun = elsewhere(provider).begin(CALLBACK, "");
        String answer = comesBack(begun.to(), ANNA);
        clock.forward(begun.life());

        assertThat(begun.life()).isPositive();
        assertRefused(elsewhere(provider).finish(CALLBACK, answer, begun.kept()));
    }

    @Test
    public final void whatIsNoAnswerIsRefusedAndNothingIsSaidOfWhy() {
        IdentityProvider provider = provider();
        BegunSignIn begun = elsewhere(provider).begin(CALLBACK, "");

        Stream.concat(
                        Scripts.TEXTS.stream(),
                        Stream.of(
                                "",
                                "&",
                                "=",
                                "%",
                                "%zz=1",
                                "code",
                                "code=x",
                                "state=x",
                                "code=x&state=x&state=y",
                                "error=access_denied",
                                "error=access_denied&state=x",
                                "\u0000",
                                "x".repeat(100_000)))
                .forEach(text -> {
                    assertRefused(elsewhere(provider).finish(CALLBACK, text, begun.kept()));
                    assertRefused(elsewhere(provider).finish(CALLBACK, "code=x&state=x", text));
                });
    }

    @Test
    public final void whatTheBrowserKeptCountsUnchangedAlone() {
        IdentityProvider provider = provider();
        BegunSignIn begun = elsewhere(provider).begin(CALLBACK, "/accounts");
        String answer = comesBack(begun.to(), ANNA);
        String kept = begun.kept();

        IntStream.range(0, kept.length()).forEach(place -> {
            char other = kept.charAt(place) == 'a' ? 'b' : 'a';
            assertRefused(elsewhere(provider)
                    .finish(CALLBACK, answer, kept.substring(0, place) + other + kept.substring(place + 1)));
        });
    }

    @Test
    public final void aSessionIsGoodUntilItsLifeIsOverAndNoLonger() {
        IdentityProvider provider = provider();
        AccessToken session = signedIn(provider, ANNA).session();
        clock.forward(session.life().minusSeconds(1));
        assertThat(provider.verify(session.value())).isInstanceOf(Done.class);
        clock.forward(Duration.ofSeconds(1));

        assertRefused(provider.verify(session.value()));
    }

    @Test
    public final void aSessionThatWasChangedAnywhereIsRefused() {
        IdentityProvider provider = provider();
        String session = signedIn(provider, ANNA).session().value();

        IntStream.range(0, session.length() - 1).forEach(place -> {
            char other = session.charAt(place) == 'A' ? 'B' : 'A';
            assertRefused(provider.verify(session.substring(0, place) + other + session.substring(place + 1)));
        });
    }

    @Test
    public final void whoSignsOutIsSignedOutAtOnceAndForGood() {
        IdentityProvider provider = provider();
        String session = signedIn(provider, ANNA).session().value();
        String other = signedIn(provider, ANNA).session().value();
        String third = signedIn(provider, ANNA).session().value();
        elsewhere(provider).signOut(session, BACK);
        elsewhere(provider).signOut(session, BACK);
        elsewhere(provider).end(third);
        elsewhere(provider).end(third);

        assertRefused(provider.verify(session));
        assertRefused(provider.verify(third));
        assertThat(provider.verify(other)).isInstanceOf(Done.class);
        clock.forward(Duration.ofMinutes(10));
        assertRefused(provider.verify(session));
    }

    @Test
    public final void toSignOutOfNothingIsNothing() {
        IdentityProvider provider = provider();
        String session = signedIn(provider, ANNA).session().value();
        Scripts.TEXTS.forEach(text -> elsewhere(provider).signOut(text, BACK));
        Scripts.TEXTS.forEach(elsewhere(provider)::end);
        elsewhere(provider).signOut(session.substring(1), BACK);

        assertThat(provider.verify(session)).isInstanceOf(Done.class);
    }

    @Test
    public final void whoSignedOutThereIsSignedOutHereAndNobodyElseIs() {
        IdentityProvider provider = provider();
        List<String> annas = List.of(
                signedIn(provider, ANNA).session().value(),
                signedIn(provider, ANNA).session().value());
        String bos = signedIn(provider, BO).session().value();
        done(elsewhere(provider).endAsTold(logoutToken(ANNA)));

        assertThat(annas).allSatisfy(session -> assertRefused(provider.verify(session)));
        assertThat(provider.verify(bos)).isInstanceOf(Done.class);
        clock.forward(Duration.ofSeconds(1));
        assertThat(provider.verify(signedIn(provider, ANNA).session().value())).isInstanceOf(Done.class);
        assertThat(annas).allSatisfy(session -> assertRefused(provider.verify(session)));
    }

    @Test
    public final void theProvidersWordIsTakenOnce() {
        IdentityProvider provider = provider();
        String word = logoutToken(ANNA);
        done(elsewhere(provider).endAsTold(word));

        assertRefused(elsewhere(provider).endAsTold(word));
    }

    @Test
    public final void nobodyElsesWordIsTaken() {
        IdentityProvider provider = provider();
        String session = signedIn(provider, ANNA).session().value();
        String word = logoutToken(ANNA);

        Stream.concat(
                        Scripts.TEXTS.stream(),
                        Stream.of("", ".", "a.b.c", session, word.substring(1), word + ".", "x".repeat(100_000)))
                .forEach(text -> assertRefused(elsewhere(provider).endAsTold(text)));
        assertThat(provider.verify(session)).isInstanceOf(Done.class);
        assertRefused(provider.verify(word));
    }

    private FinishedSignIn signedIn(IdentityProvider provider, EmailAddress address) {
        return finished(provider, elsewhere(provider).begin(CALLBACK, ""), address);
    }

    private FinishedSignIn finished(IdentityProvider provider, BegunSignIn begun, EmailAddress address) {
        return done(elsewhere(provider).finish(CALLBACK, comesBack(begun.to(), address), begun.kept()));
    }

    private static SignInElsewhere elsewhere(IdentityProvider provider) {
        return provider.elsewhere().orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("was refused: " + reason);
        };
    }

    private static void assertRefused(Outcome<?> outcome) {
        assertThat(outcome).isEqualTo(Outcome.<SignIn>refused(Code.NOT_SIGNED_IN));
    }
}
