/**
 * Tenants by Keycloak: a tenant is an organization of a realm, its domains those that the organization has verified.
 */
@NullMarked
package dev.ferry.portals.keycloak;

import org.jspecify.annotations.NullMarked;
