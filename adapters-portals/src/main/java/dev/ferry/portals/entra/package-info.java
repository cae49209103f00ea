/**
 * Tenants by Microsoft Entra: OpenID Connect discovery tells whose a domain is, Microsoft Graph what a tenant is
 * called.
 */
@NullMarked
package dev.ferry.portals.entra;

import org.jspecify.annotations.NullMarked;
