package dev.ferry.testkit.openid;

/**
 * Somebody who signed in at an {@link OpenIdProvider}.
 *
 * @param email by which they did
 * @param session of theirs at the provider
 * @param nonce of the client that asked; empty where none did
 */
public record SignedInThere(String email, String session, String nonce) {}
