package dev.ferry.domain.user;

import java.util.Optional;

/**
 * A member of an account in Partner Center.
 *
 * @param role absent if and only if the user is unmapped
 * @param legacyRole the role in the legacy portal before the move
 * @param legacyKey the {@link Identity#key()} of the legacy user that this one is tied to
 * @param language BCP 47
 */
public record User(
        UserId id,
        Identity identity,
        Optional<String> displayName,
        Optional<String> language,
        Optional<Role> role,
        LegacyRole legacyRole,
        String legacyKey) {

    public UserState state() {
        return role.isPresent() ? UserState.ACTIVE : UserState.UNMAPPED;
    }
}
