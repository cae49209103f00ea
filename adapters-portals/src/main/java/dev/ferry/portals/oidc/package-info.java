/**
 * Identity providers that speak OpenID Connect. {@link dev.ferry.portals.oidc.Provider} knows one issuer and its keys,
 * {@link dev.ferry.portals.oidc.TokenReader} tells whose signature is on a token,
 * {@link dev.ferry.portals.oidc.TokenRules} what it is good for, {@link dev.ferry.portals.oidc.People} who it speaks
 * of, {@link dev.ferry.portals.oidc.BrowserSignIn} has browsers sign in, and {@link dev.ferry.portals.oidc.Sessions}
 * keeps them signed in.
 */
@NullMarked
package dev.ferry.portals.oidc;

import org.jspecify.annotations.NullMarked;
