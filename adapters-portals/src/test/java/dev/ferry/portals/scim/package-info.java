/** The portal by SCIM against two real servers, of Keycloak's authors and of scimmy's, and against their faults. */
@NullMarked
package dev.ferry.portals.scim;

import org.jspecify.annotations.NullMarked;
