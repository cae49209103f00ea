package dev.ferry.domain.legacy;

import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import java.util.Optional;

/**
 * A member of an account in the legacy portal.
 *
 * @param language BCP 47
 * @param active false once deactivated; a deactivated user is neither owner nor contributor
 */
public record LegacyUser(
        Identity identity, LegacyRole role, Optional<String> displayName, Optional<String> language, boolean active) {

    public boolean isOwner() {
        return active && role == LegacyRole.OWNER;
    }
}
