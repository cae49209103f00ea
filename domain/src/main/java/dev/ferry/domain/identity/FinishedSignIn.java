package dev.ferry.domain.identity;

/**
 * Somebody signed in with a browser.
 *
 * @param session the token of their session, which {@link IdentityProvider#verify} takes; never one that was there
 *     before
 * @param signIn who it is
 * @param next as it was given when the sign-in began
 */
public record FinishedSignIn(AccessToken session, SignIn signIn, String next) {}
