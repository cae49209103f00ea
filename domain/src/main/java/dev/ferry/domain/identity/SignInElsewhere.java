package dev.ferry.domain.identity;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Has people sign in with a browser at a provider of others: an ability of an {@link IdentityProvider}. An adapter is
 * right when it passes {@code SignInElsewhereContract}.
 *
 * <p>Implementers: called by several threads at once, on several nodes, and never inside a transaction. What a browser
 * brings is hostile until proved otherwise: take an answer once, from the browser in which its sign-in began, and soon.
 * Keep nothing for those who only begin, or strangers fill the database.
 */
public interface SignInElsewhere {

    /** Who vouches for people here, by their names as clients look them up; the first one is where browsers go. */
    List<String> issuers();

    /**
     * A sign-in begins in a browser.
     *
     * @param callback the address of Ferry to which the browser comes back
     * @param next handed back at the end as it is; at most 500 characters
     * @throws dev.ferry.domain.outcome.PortUnavailable when the provider cannot be asked
     */
    BegunSignIn begin(URI callback, String next);

    /**
     * The browser is back; refuses {@link dev.ferry.domain.outcome.Code#NOT_SIGNED_IN} whatever is wrong with what it
     * brings, and does not say what; and {@link dev.ferry.domain.outcome.Code#SIGN_IN_TOO_LARGE} where a session that
     * holds what the provider says is larger than a cookie may be. A browser drops such a one, and would be sent to
     * sign in for ever.
     *
     * @param callback as it was when the sign-in began
     * @param query what the provider gave the browser to bring: what stands behind the question mark, as it is written
     * @param kept what this browser was given to keep
     * @throws dev.ferry.domain.outcome.PortUnavailable when the provider cannot be asked
     */
    Outcome<FinishedSignIn> finish(URI callback, String query, String kept);

    /**
     * Whose session this is showed by a one-time code that the address is theirs, for which the provider does not
     * vouch. The session of before is good for nothing any more.
     *
     * <p>Implementers: this one has no other session for anybody, as adapters that were made before it cannot be asked.
     * All that pass the contract have.
     *
     * @return another session of the same person until that one would have ended, whose {@link SignIn#emailProved()}
     *     holds; absent where it is none that began in a browser, or is good no longer
     */
    default Optional<AccessToken> proved(String session) {
        return Optional.empty();
    }

    /**
     * Signs out here: this session is good for nothing any more, at once and for good. One that did not begin in a
     * browser is passed over.
     *
     * <p>Implementers: this one signs out as of a browser and says nothing of where that goes on; better not to ask the
     * provider for it.
     */
    default void end(String session) {
        signOut(session, URI.create("/"));
    }

    /**
     * The same of a browser that then signs out at the provider too.
     *
     * @param back the address of Ferry to which the browser comes back
     * @return where the browser signs out at the provider too; absent where that cannot be told
     */
    Optional<URI> signOut(String session, URI back);

    /**
     * The provider says that somebody signed out there: none of the sessions that it means is good for anything any
     * more, at once and for good. Refuses {@link dev.ferry.domain.outcome.Code#NOT_SIGNED_IN} whatever is wrong with
     * the token, and where it was taken before.
     *
     * @param logoutToken as OpenID Connect Back-Channel Logout has it
     * @throws dev.ferry.domain.outcome.PortUnavailable when that cannot be told now
     */
    Outcome<Unit> endAsTold(String logoutToken);
}
