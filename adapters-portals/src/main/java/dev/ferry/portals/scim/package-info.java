/**
 * A legacy portal that is told by SCIM 2.0 (RFC 7643, RFC 7644). {@link dev.ferry.portals.scim.ScimLegacyPortal}
 * decides, {@link dev.ferry.portals.scim.AccountUsers} asks for users, {@link dev.ferry.portals.scim.UserMapping} knows
 * how they are written there, and {@link dev.ferry.portals.scim.ScimServer} drives the SDK through the HTTP kit.
 */
@NullMarked
package dev.ferry.portals.scim;

import org.jspecify.annotations.NullMarked;
