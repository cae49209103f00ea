package dev.ferry.portals.oidc;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.http.StubResponse;
import dev.ferry.testkit.identity.InMemoryEndedTokens;
import dev.ferry.testkit.identity.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two realms whose tokens count, the second of which says whatever it likes: it is not trusted with addresses. And
 * words of a sign-out, which anybody may send.
 */
class LyingRealmTest {
    private static final EmailAddress ANNA = email("anna@contoso.example");
    private static final URI CALLBACK = URI.create("https://ferry.example/sign-in/callback");
    private static final RSAKey THEIRS = StubProvider.ANOTHER_KEY;
    private static final String SESSION = "session-of-anna";

    private final SettableClock clock = new SettableClock(NOON);
    private final StubProvider honest = new StubProvider(clock);
    private final StubProvider liar = new StubProvider(clock);
    private final Oidc adapter = honest.adapter(both(), new InMemoryEndedTokens());
    private final SignInElsewhere browsers =
            adapter.identityProvider().elsewhere().orElseThrow();

    LyingRealmTest() {
        liar.hasKeys(THEIRS);
    }

    @AfterEach
    void close() {
        honest.close();
        liar.close();
    }

    private OidcOptions both() {
        return new OidcOptions(
                List.of(honest.issuer(), liar.issuer()),
                StubProvider.CLIENT,
                Optional.of(StubProvider.SECRET),
                Set.of(StubProvider.AUDIENCE),
                List.of("openid", "email"),
                Set.of(honest.issuer()),
                Optional.of(new ClaimPath("organization")),
                Set.of(),
                Optional.of(new OidcOptions.OperatorClaim(new ClaimPath("groups"), "ferry-operators")),
                Optional.empty(),
                Duration.ofHours(8));
    }

    /** Anna, of the company contoso, an operator. */
    private static JWTClaimsSet.Builder anna(StubProvider realm) {
        return realm.access(ANNA)
                .claim("sid", SESSION)
                .claim("groups", List.of("ferry-operators"))
                .claim(
                        "organization",
                        Map.of("contoso", Map.of("id", tenantId("contoso").toString())));
    }

    private Outcome<SignIn> verified(String token) {
        return adapter.identityProvider().verify(token);
    }

    @Test
    void r7TheSameSubjectAddressAndCompanyAreAnotherPersonThereWhoHasProvedNothing() {
        SignIn hers = done(verified(StubProvider.signed(anna(honest).build())));
        SignIn theirs = done(verified(StubProvider.signed(THEIRS, anna(liar).build())));

        assertThat(hers)
                .returns(honest.issuer(), SignIn::issuer)
                .returns(true, SignIn::emailProved)
                .returns(true, SignIn::operator);
        assertThat(theirs)
                .returns(hers.subject(), SignIn::subject)
                .returns(hers.email(), SignIn::email)
                .returns(hers.tenant(), SignIn::tenant)
                .returns(liar.issuer(), SignIn::issuer)
                .returns(false, SignIn::emailProved)
                .returns(false, SignIn::operator);
        assertThat(theirs).isNotEqualTo(hers);
    }

    /** Entra's own claims count of Entra alone. */
    @Test
    void r7ItsOtherProofsOfAnAddressProveNothingEither() {
        assertThat(done(verified(StubProvider.signed(
                        THEIRS,
                        anna(liar)
                                .claim("xms_edov", true)
                                .claim("tid", tenantId("contoso").toString())
                                .claim("oid", "anna")
                                .build()))))
                .returns(false, SignIn::emailProved)
                .returns(StubProvider.subject(ANNA), SignIn::subject);
    }

    @Test
    void whatItSignsInTheNameOfTheOtherIsNobodys() {
        assertThat(verified(StubProvider.signed(THEIRS, anna(honest).build()))).isInstanceOf(Refused.class);
        assertThat(verified(StubProvider.signed(
                        THEIRS, anna(liar).issuer(honest.issuer() + "/").build())))
                .isInstanceOf(Refused.class);
    }

    /** Keys have names: it calls its own as the other does. */
    @Test
    void aKeyOfTheSameNameIsNotTheOthers() {
        RSAKey renamed =
                new RSAKey.Builder(THEIRS).keyID(StubProvider.KEY.getKeyID()).build();
        liar.hasKeys(renamed);

        assertThat(verified(StubProvider.signed(renamed, anna(honest).build()))).isInstanceOf(Refused.class);
        assertThat(verified(StubProvider.signed(renamed, anna(liar).build()))).isInstanceOf(Done.class);
    }

    /** Browsers go to the first realm alone: what comes back in the name of another was not asked for. */
    @Test
    void itSignsNobodyInWithABrowser() {
        BegunSignIn begun = browsers.begin(CALLBACK, "");

        assertThat(finished(begun, StubProvider.signed(THEIRS, idToken(liar, begun))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void itsWordOfASignOutEndsNothingOfTheOthers() {
        honest.says(claims -> claims.claim("sid", SESSION));
        String session = done(signIn()).session().value();
        String token = StubProvider.signed(anna(honest).build());
        String word = StubProvider.signed(
                THEIRS, liar.logout(ANNA).claim("sid", SESSION).build());

        assertThat(browsers.endAsTold(word)).isInstanceOf(Done.class);
        assertThat(browsers.endAsTold(word)).isInstanceOf(Refused.class);
        assertThat(browsers.endAsTold(
                        StubProvider.signed(THEIRS, liar.logout(ANNA).build())))
                .isInstanceOf(Done.class);
        assertThat(browsers.endAsTold(
                        StubProvider.signed(THEIRS, honest.logout(ANNA).build())))
                .isInstanceOf(Refused.class);

        assertThat(verified(session)).isInstanceOf(Done.class);
        assertThat(verified(token)).isInstanceOf(Done.class);
        assertThat(verified(StubProvider.signed(THEIRS, anna(liar).build()))).isInstanceOf(Refused.class);
    }

    /** It uses up the ids of its own words alone. */
    @Test
    void aWordUnderTheSameIdIsStillTakenOfTheOther() {
        String session = done(signIn()).session().value();
        assertThat(browsers.endAsTold(StubProvider.signed(
                        THEIRS, liar.logout(ANNA).jwtID("word").build())))
                .isInstanceOf(Done.class);
        assertThat(verified(session)).isInstanceOf(Done.class);

        assertThat(browsers.endAsTold(
                        StubProvider.signed(honest.logout(ANNA).jwtID("word").build())))
                .isInstanceOf(Done.class);
        assertThat(verified(session)).isInstanceOf(Refused.class);
    }

    /** How strangers would sign what only the provider may say. */
    enum Forged {
        BY_NOBODY {
            @Override
            String token(JWTClaimsSet claims) {
                return new PlainJWT(claims).serialize();
            }
        },
        BY_THE_PUBLIC_KEY_AS_A_SECRET {
            @Override
            String token(JWTClaimsSet claims) throws JOSEException {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(StubProvider.KEY.getKeyID())
                                .build(),
                        claims);
                token.sign(new MACSigner(StubProvider.KEY.toRSAPublicKey().getEncoded()));
                return token.serialize();
            }
        },
        BY_ANOTHER_KEY_OF_THE_SAME_NAME {
            @Override
            String token(JWTClaimsSet claims) {
                return StubProvider.signed(
                        new RSAKey.Builder(THEIRS)
                                .keyID(StubProvider.KEY.getKeyID())
                                .build(),
                        claims);
            }
        },
        OF_A_NAME_WITH_A_SLASH {
            @Override
            String token(JWTClaimsSet claims) {
                return StubProvider.signed(new JWTClaimsSet.Builder(claims)
                        .issuer(claims.getIssuer() + "/")
                        .build());
            }
        };

        abstract String token(JWTClaimsSet claims) throws JOSEException;
    }

    @ParameterizedTest
    @EnumSource
    void aForgedWordOfASignOutEndsNothing(Forged forged) throws JOSEException {
        String session = done(signIn()).session().value();

        assertThat(browsers.endAsTold(forged.token(honest.logout(ANNA).build())))
                .isInstanceOf(Refused.class);
        assertThat(verified(session)).isInstanceOf(Done.class);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedIdTokenSignsNobodyIn(Forged forged) throws JOSEException {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        assertThat(finished(begun, forged.token(idToken(honest, begun)))).isInstanceOf(Refused.class);

        BegunSignIn another = browsers.begin(CALLBACK, "");
        assertThat(finished(another, StubProvider.signed(idToken(honest, another))))
                .as("the same, not forged")
                .isInstanceOf(Done.class);
    }

    /** As it was asked for. */
    private static JWTClaimsSet idToken(StubProvider realm, BegunSignIn begun) {
        return realm.person(ANNA)
                .audience(StubProvider.CLIENT)
                .claim("nonce", begun.to().getRawQuery().replaceFirst(".*nonce=([^&]*).*", "$1"))
                .build();
    }

    /** Where that is given for the code. */
    private Outcome<FinishedSignIn> finished(BegunSignIn begun, String idToken) {
        String answer = honest.comesBack(begun.to(), ANNA);
        honest.answersForTokens(StubResponse.json(
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}".formatted(idToken)));
        return browsers.finish(CALLBACK, answer, begun.kept());
    }

    /** Nobody signs in to send one, and each names another key. */
    @Test
    void aFloodOfWordsByUnknownKeysAsksTheProviderOnceAMinuteAndHoldsNobodyUp() {
        String session = done(signIn()).session().value();
        int before = honest.askedFor().size();
        clock.forward(Duration.ofMinutes(2));
        for (int number = 0; number < 50; number++) {
            RSAKey unknown =
                    new RSAKey.Builder(THEIRS).keyID("unknown-" + number).build();
            assertThat(browsers.endAsTold(
                            StubProvider.signed(unknown, honest.logout(ANNA).build())))
                    .isInstanceOf(Refused.class);
        }

        assertThat(honest.askedFor().subList(before, honest.askedFor().size()))
                .containsExactly("openid-configuration", "keys");
        assertThat(verified(session)).isInstanceOf(Done.class);
        assertThat(verified(StubProvider.signed(anna(honest).build()))).isInstanceOf(Done.class);
    }

    private Outcome<FinishedSignIn> signIn() {
        BegunSignIn begun = browsers.begin(CALLBACK, "");
        return browsers.finish(CALLBACK, honest.comesBack(begun.to(), ANNA), begun.kept());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("was refused: " + reason);
        };
    }
}
