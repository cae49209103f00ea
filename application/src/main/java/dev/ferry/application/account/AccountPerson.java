package dev.ferry.application.account;

import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserState;
import java.util.Optional;

/**
 * Somebody who belongs to an account, or a program or group that does.
 *
 * @param language BCP 47
 * @param legacyRole in the legacy portal; absent once the account has moved
 * @param role in Partner Center; absent before the move, and where they came along without one
 * @param state in Partner Center; absent before the move
 * @param owner whether that is what they are, be they active or not
 * @param acts whether they have access: not once deactivated, and not while they are without a role
 */
public record AccountPerson(
        Identity identity,
        Optional<String> displayName,
        Optional<String> language,
        Optional<LegacyRole> legacyRole,
        Optional<Role> role,
        Optional<UserState> state,
        boolean owner,
        boolean acts) {}
