package dev.ferry.domain.identity;

import dev.ferry.domain.outcome.Outcome;
import java.util.Optional;

/**
 * Says who signs in. An adapter is right when it passes {@code IdentityProviderContract}.
 *
 * <p>Implementers: called by several threads at once, for every request, and never inside a transaction; remember keys,
 * and a verified token for seconds at most. A token is hostile until proved otherwise: accept only the algorithms that
 * you name, check issuer, audience and times, and refuse what was signed out. No argument or answer is or holds null.
 */
public interface IdentityProvider {

    /** The system's name in errors. */
    String SYSTEM = "identity-provider";

    /**
     * Who holds this bearer token; refuses {@link dev.ferry.domain.outcome.Code#NOT_SIGNED_IN} whatever is wrong with
     * it, and does not say what.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when that cannot be told now
     */
    Outcome<SignIn> verify(String token);

    /** Makes tokens, where this provider is Ferry's own; absent where people sign in elsewhere. */
    default Optional<TokenIssuer> issuer() {
        return Optional.empty();
    }

    /** Has people sign in with a browser at a provider of others, where this one knows how; one of both is there. */
    default Optional<SignInElsewhere> elsewhere() {
        return Optional.empty();
    }
}
