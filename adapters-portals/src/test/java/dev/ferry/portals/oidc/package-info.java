/** OpenID Connect against a small provider, forged tokens, and Keycloak. */
@NullMarked
package dev.ferry.portals.oidc;

import org.jspecify.annotations.NullMarked;
