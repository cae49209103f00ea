package dev.ferry.testkit.identity;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.TokenIssuer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdentityProvider} must do, no matter who makes the tokens. Extend it, hand out a provider that goes
 * by the clock of the test, and tokens for it; say what it lacks ({@link IdentityProviderAbility}, {@link FaultKind}).
 * Attacks on the kind of token that it takes are for the adapter's own tests.
 */
public abstract class IdentityProviderContract extends RemotePortContract {
    private static final Outcome<SignIn> NOT_SIGNED_IN = Outcome.refused(Code.NOT_SIGNED_IN);
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private static final int CALLERS = 8;

    /** The time by which the provider under test goes. */
    protected final SettableClock clock = new SettableClock(NOON);

    /** The provider under test, at which nobody has signed in yet. Called once in a test. */
    protected abstract IdentityProvider provider();

    /** A token for somebody who controls this address, which that provider takes from now on. */
    protected abstract String tokenFor(EmailAddress address);

    /** A token as good as that, but of another installation or issuer. */
    protected abstract String tokenOfAnother(EmailAddress address);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(IdentityProviderAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return IdentityProvider.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        IdentityProvider provider = provider();
        String token = tokenFor(email("anna@contoso.example"));
        return List.of(new PortCall(
                "verify(a token)",
                () -> provider.verify(token).map(signIn -> signIn.email().normal()),
                Outcome.done("anna@contoso.example")));
    }

    @Test
    public final void whoSignedInIsKnownByTheirToken() {
        IdentityProvider provider = provider();
        SignIn anna = verified(provider, tokenFor(email("Anna@Contoso.Example")));

        assertThat(anna.email()).isEqualTo(email("anna@contoso.example"));
        assertThat(anna.emailProved()).isTrue();
        assertThat(anna.operator()).isFalse();
        assertThat(anna.issuer()).isNotBlank();
    }

    @Test
    public final void theSamePersonHasTheSameSubjectAndNobodyElseHas() {
        IdentityProvider provider = provider();
        SignIn first = verified(provider, tokenFor(email("anna@contoso.example")));
        SignIn again = verified(provider, tokenFor(email("ANNA@contoso.example")));
        SignIn other = verified(provider, tokenFor(email("bo@contoso.example")));

        assertThat(again.subject()).isEqualTo(first.subject()).isNotEqualTo(other.subject());
        assertThat(first.issuer()).isEqualTo(again.issuer()).isEqualTo(other.issuer());
        assertThat(first.subject()).isNotBlank().doesNotContainIgnoringCase("anna");
    }

    @Test
    public final void addressesOfEveryScriptSignIn() {
        IdentityProvider provider = provider();
        for (String address : List.of(
                "j\u00f6rg@wei\u00df.example", "\u7528\u6237@\u4f8b\u3048.example", "o'neil+x@contoso.example")) {
            assertThat(verified(provider, tokenFor(email(address))).email()).isEqualTo(email(address));
        }
    }

    @Test
    public final void whatIsNoTokenIsRefusedAndNothingIsSaidOfWhy() {
        IdentityProvider provider = provider();
        String token = tokenFor(email("anna@contoso.example"));

        assertThat(Stream.of(
                                Scripts.TEXTS.stream(),
                                Stream.of(
                                        "", " ", ".", "..", "...", "a.b.c", "null", "e30.e30.e30", "\u0000", "\ud800"),
                                Stream.of(
                                        "Bearer " + token,
                                        token + token,
                                        token + "\n",
                                        " " + token,
                                        token + ".",
                                        "x".repeat(100_000)),
                                IntStream.of(1, 10, token.length() / 2, token.length() - 1)
                                        .mapToObj(length -> token.substring(0, length)))
                        .flatMap(texts -> texts))
                .allMatch(text -> provider.verify(text).equals(NOT_SIGNED_IN));
    }

    @Test
    public final void aTokenThatWasChangedAnywhereIsRefused() {
        IdentityProvider provider = provider();
        String token = tokenFor(email("anna@contoso.example"));

        assertThat(IntStream.range(0, token.length() - 1).mapToObj(place -> changedAt(place, token)))
                .allMatch(text -> provider.verify(text).equals(NOT_SIGNED_IN));
    }

    private static String changedAt(int place, String token) {
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }

    @Test
    public final void aTokenOfAnotherIsRefused() {
        IdentityProvider provider = provider();

        assertThat(provider.verify(tokenOfAnother(email("anna@contoso.example"))))
                .isEqualTo(NOT_SIGNED_IN);
    }

    @Test
    public final void aTokenRunsOutEvenWhereItWasJustTaken() {
        IdentityProvider provider = provider();
        String token = tokenFor(email("anna@contoso.example"));
        verified(provider, token);
        clock.forward(LONGEST_LIFE);

        assertThat(provider.verify(token)).isEqualTo(NOT_SIGNED_IN);
    }

    @Test
    public final void eachOfManyWhoAskAtOnceIsTakenForWhoTheyAre() {
        IdentityProvider provider = provider();
        List<EmailAddress> all = Many.of(CALLERS, number -> email("number" + number + "@contoso.example"));
        List<String> tokens = all.stream().map(this::tokenFor).toList();

        assertThat(Racers.race(
                        CALLERS,
                        number -> verified(provider, tokens.get(number)).email()))
                .isEqualTo(all);
    }

    @Test
    public final void aTokenIsGoodUntilItsLifeIsOverAndNoLonger() throws Throwable {
        IdentityProvider provider = provider();
        issuing(provider, issuer -> {
            AccessToken token = issuer.issue(email("anna@contoso.example"), false);
            clock.forward(token.life().minusSeconds(1));
            verified(provider, token.value());
            clock.forward(Duration.ofSeconds(1));

            assertThat(provider.verify(token.value())).isEqualTo(NOT_SIGNED_IN);
        });
    }

    @Test
    public final void aTokenForAnOperatorSaysSo() throws Throwable {
        IdentityProvider provider = provider();
        issuing(provider, issuer -> {
            SignIn operator = verified(
                    provider, issuer.issue(email("anna@contoso.example"), true).value());

            assertThat(operator.operator()).isTrue();
        });
    }

    @Test
    public final void whoSignsOutIsSignedOutAtOnceAndForGood() throws Throwable {
        IdentityProvider provider = provider();
        issuing(provider, issuer -> {
            String token = issuer.issue(email("anna@contoso.example"), false).value();
            String other = issuer.issue(email("anna@contoso.example"), false).value();
            verified(provider, token);
            issuer.revoke(token);
            issuer.revoke(token);

            assertThat(provider.verify(token)).isEqualTo(NOT_SIGNED_IN);
            verified(provider, other);
            clock.forward(Duration.ofMinutes(10));
            assertThat(provider.verify(token)).isEqualTo(NOT_SIGNED_IN);
        });
    }

    @Test
    public final void whoIsSignedOutOfEverythingSignsInAnewAndNobodyElseHasTo() throws Throwable {
        IdentityProvider provider = provider();
        issuing(provider, issuer -> {
            List<String> before = List.of(
                    issuer.issue(email("Anna@contoso.example"), false).value(),
                    issuer.issue(email("anna@contoso.example"), true).value());
            String other = issuer.issue(email("bo@contoso.example"), false).value();
            before.forEach(token -> verified(provider, token));
            issuer.revokeAll(email("ANNA@contoso.example"));
            issuer.revokeAll(email("anna@contoso.example"));

            assertThat(before).allMatch(token -> provider.verify(token).equals(NOT_SIGNED_IN));
            verified(provider, other);
            clock.forward(Duration.ofSeconds(1));
            verified(
                    provider, issuer.issue(email("anna@contoso.example"), false).value());
            clock.forward(Duration.ofMinutes(10));
            assertThat(before).allMatch(token -> provider.verify(token).equals(NOT_SIGNED_IN));
        });
    }

    @Test
    public final void toSignOutOfNothingIsNothing() throws Throwable {
        IdentityProvider provider = provider();
        String token = tokenFor(email("anna@contoso.example"));
        issuing(provider, issuer -> {
            Scripts.TEXTS.forEach(issuer::revoke);
            issuer.revoke(tokenOfAnother(email("anna@contoso.example")));
            issuer.revoke(token.substring(1));

            verified(provider, token);
        });
    }

    @Test
    public final void whoeverSignsOutWhileManyAskIsSignedOutAfterwards() throws Throwable {
        IdentityProvider provider = provider();
        issuing(provider, issuer -> {
            for (int round = 0; round < 10; round++) {
                String token =
                        issuer.issue(email("anna@contoso.example"), false).value();
                Racers.race(CALLERS, number -> {
                    if (number == 0) {
                        issuer.revoke(token);
                    }
                    return provider.verify(token);
                });

                assertThat(provider.verify(token)).isEqualTo(NOT_SIGNED_IN);
            }
        });
    }

    @Test
    public final void aTokenIsNeverShownByItsText() throws Throwable {
        IdentityProvider provider = provider();
        issuing(provider, issuer -> {
            AccessToken token = issuer.issue(email("anna@contoso.example"), false);

            assertThat(token.toString()).doesNotContain(token.value());
        });
    }

    /** What is asked of an issuer. */
    private interface Issuing {
        void by(TokenIssuer issuer);
    }

    private void issuing(IdentityProvider provider, Issuing test) throws Throwable {
        shown(
                IdentityProviderAbility.ISSUES_TOKENS,
                () -> test.by(provider.issuer().orElseThrow()),
                () -> assertThat(provider.issuer()).isEmpty());
    }

    private static SignIn verified(IdentityProvider provider, String token) {
        return switch (provider.verify(token)) {
            case Done<SignIn>(var signIn) -> signIn;
            case Refused<SignIn>(var reason) -> throw new AssertionError("is not signed in: " + reason);
        };
    }
}
