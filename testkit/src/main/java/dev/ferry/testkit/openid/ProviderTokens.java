package dev.ferry.testkit.openid;

/** What an {@link OpenIdProvider} says of people, signed. */
public interface ProviderTokens {

    /** The keys by which it signs, as a JSON Web Key Set. */
    String keys();

    /** What the token endpoint answers to whoever brings a good code: JSON with an access token and an ID token. */
    String of(SignedInThere who);

    /** The word that somebody signed out (OpenID Connect Back-Channel Logout 1.0, 2.4). */
    String logout(SignedInThere who);
}
