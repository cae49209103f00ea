package dev.ferry.portals.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import dev.ferry.domain.identity.AccessToken;
import dev.ferry.domain.identity.BegunSignIn;
import dev.ferry.domain.identity.FinishedSignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.portals.oidc.TokenReader.Signed;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has browsers sign in by the authorization code flow with PKCE, state and nonce, and out again (RP-Initiated and
 * Back-Channel Logout 1.0). Thread-safe.
 */
final class BrowserSignIn implements SignInElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(BrowserSignIn.class);
    private static final Refusal NOT_SIGNED_IN = new Refusal(Code.NOT_SIGNED_IN);
    private static final int LONGEST_QUERY = 8_192;

    private final OidcOptions options;
    private final Provider provider;
    private final KitSender sender;
    private final TokenRules rules;
    private final People people;
    private final Sessions sessions;
    private final BegunSignIns begun;

    BrowserSignIn(
            OidcOptions options,
            Provider provider,
            KitSender sender,
            TokenRules rules,
            People people,
            Sessions sessions,
            BegunSignIns begun) {
        this.options = options;
        this.provider = provider;
        this.sender = sender;
        this.rules = rules;
        this.people = people;
        this.sessions = sessions;
        this.begun = begun;
    }

    @Override
    public List<String> issuers() {
        return options.issuers();
    }

    @Override
    public BegunSignIn begin(URI callback, String next) {
        URI endpoint = provider.metadata().getAuthorizationEndpointURI();
        BegunSignIns.Begun one = begun.begin(next);
        URI to = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(options.scopes().toArray(String[]::new)), client(), callback)
                .endpointURI(endpoint)
                .state(new State(one.state()))
                .nonce(new Nonce(one.nonce()))
                .codeChallenge(new CodeVerifier(one.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new BegunSignIn(to, one.kept(), BegunSignIns.LIFE);
    }

    /** The answer counts as taken before the provider is asked: whoever brings it again is late. */
    @Override
    public Outcome<FinishedSignIn> finish(URI callback, String query, String kept) {
        return begun.of(kept)
                .flatMap(one -> code(callback, query, one)
                        .filter(_ -> begun.take(one))
                        .flatMap(code -> signedIn(callback, code, one)))
                .orElseGet(() -> Outcome.refused(NOT_SIGNED_IN));
    }

    private Optional<AuthorizationCode> code(URI callback, String query, BegunSignIns.Begun one) {
        if (query.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        try {
            Map<String, List<String>> parameters = URLUtils.parseParameters(query);
            boolean once = parameters.values().stream().allMatch(values -> values.size() == 1);
            return once
                            && AuthenticationResponseParser.parse(callback, parameters)
                                    instanceof AuthenticationSuccessResponse answer
                            && answer.getState() != null
                            && begun.isStateOf(one, answer.getState().getValue())
                            && isOfTheProvider(answer)
                    ? Optional.ofNullable(answer.getAuthorizationCode())
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** By RFC 9207, so that the answer of one provider is not brought to another. */
    private boolean isOfTheProvider(AuthenticationSuccessResponse answer) {
        return answer.getIssuer() == null
                ? !provider.metadata().supportsAuthorizationResponseIssuerParam()
                : provider.mayName(answer.getIssuer().getValue());
    }

    private Optional<Outcome<FinishedSignIn>> signedIn(URI callback, AuthorizationCode code, BegunSignIns.Begun one) {
        return tokens(new AuthorizationCodeGrant(code, callback, new CodeVerifier(one.verifier())))
                .flatMap(tokens ->
                        rules.idToken(provider, tokens.getIDTokenString(), one.nonce(), tokens.getAccessToken()))
                .flatMap(said -> finished(said, one));
    }

    private Optional<Outcome<FinishedSignIn>> finished(Signed said, BegunSignIns.Begun one) {
        return people.in(said)
                .map(who -> sessions.begin(who, said).map(session -> new FinishedSignIn(session, who, one.next())));
    }

    /** Nothing where the provider does not take the code. */
    private Optional<OIDCTokens> tokens(AuthorizationCodeGrant grant) {
        OIDCProviderMetadata metadata = provider.metadata();
        URI endpoint = metadata.getTokenEndpointURI();
        TokenRequest request = options.clientSecret()
                .map(secret -> new TokenRequest.Builder(endpoint, authentication(metadata, secret), grant).build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant).build());
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request.toHTTPRequest().send(sender));
            return switch (response) {
                case OIDCTokenResponse good
                when good.getOIDCTokens().getIDTokenString() != null -> Optional.of(good.getOIDCTokens());
                case TokenErrorResponse refused
                when OAuth2Error.INVALID_GRANT.equals(refused.getErrorObject()) -> Optional.empty();
                default -> throw sender.turnedDown(response);
            };
        } catch (ParseException | IOException _) {
            throw sender.garbage();
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata metadata, String secret) {
        List<ClientAuthenticationMethod> methods = Objects.requireNonNullElse(
                metadata.getTokenEndpointAuthMethods(), List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC));
        return methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client(), new Secret(secret))
                : new ClientSecretPost(client(), new Secret(secret));
    }

    @Override
    public Optional<AccessToken> proved(String session) {
        return sessions.proved(session);
    }

    @Override
    public void end(String session) {
        sessions.end(session);
    }

    /** The ID token is not kept to be hinted with: it would stand in the browser, and tell of the person. */
    @Override
    public Optional<URI> signOut(String session, URI back) {
        if (!sessions.end(session)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(provider.metadata().getEndSessionEndpointURI())
                    .map(endpoint -> new LogoutRequest(endpoint, null, null, client(), back, null, null).toURI());
        } catch (PortUnavailable away) {
            LOG.debug("nobody can say where the browser signs out", away);
            return Optional.empty();
        }
    }

    @Override
    public Outcome<Unit> endAsTold(String logoutToken) {
        return Outcome.of(
                rules.logoutToken(logoutToken)
                        .map(Signed::claims)
                        .filter(said -> !sessions.wasUsed(logoutOf(said), said.getJWTID()))
                        .map(said -> {
                            // Taken once it is done: a provider that hears of a fault says it again.
                            sessions.endAll(said);
                            sessions.isFirst(logoutOf(said), said.getJWTID(), rules.untilLogoutIsOld());
                            return Unit.DONE;
                        }),
                NOT_SIGNED_IN);
    }

    private static String logoutOf(JWTClaimsSet said) {
        return "logout " + said.getIssuer();
    }

    private ClientID client() {
        return new ClientID(options.clientId());
    }
}
