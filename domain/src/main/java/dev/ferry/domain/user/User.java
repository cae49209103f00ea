package dev.ferry.domain.user;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/**
 * A member of an account in Partner Center.
 *
 * @param role absent if and only if the user is unmapped; what they may do only once they are active
 * @param legacyRole the role in the legacy portal: as it was before the move, until a change of the role here changes
 *     it there (R16)
 * @param legacyKey the {@link Identity#key()} of the legacy user that this one is tied to
 * @param language BCP 47
 * @param applicationId of a program, the application that it belongs to, if it was given when the program was added
 *     (R15)
 */
public record User(
        UserId id,
        Identity identity,
        Optional<String> displayName,
        Optional<String> language,
        Optional<Role> role,
        UserState state,
        LegacyRole legacyRole,
        String legacyKey,
        Optional<ObjectId> applicationId) {

    public User {
        if (role.isEmpty() != (state == UserState.UNMAPPED)) {
            throw new IllegalArgumentException("who is unmapped has no role, and who has none is unmapped");
        }
    }

    /** Somebody of whom no application is known. */
    public User(
            UserId id,
            Identity identity,
            Optional<String> displayName,
            Optional<String> language,
            Optional<Role> role,
            UserState state,
            LegacyRole legacyRole,
            String legacyKey) {
        this(id, identity, displayName, language, role, state, legacyRole, legacyKey, Optional.empty());
    }

    /** Whether they may do here what this role allows. */
    public boolean acts(Role as) {
        return state == UserState.ACTIVE && role.equals(Optional.of(as));
    }

    /** Whether they have access at all, here or in the legacy portal. */
    public boolean isMember() {
        return state != UserState.INVITATION_PENDING;
    }

    /** Whether they are known by this address here. */
    public boolean signsInAs(EmailAddress address) {
        return identity.email().equals(Optional.of(address));
    }

    /** Whether they are known by this address here, or in the legacy portal. */
    public boolean isKnownAs(EmailAddress address) {
        return signsInAs(address) || legacyKey.equals(address.normal());
    }

    /** The same under a work address, still tied to their user in the legacy portal (R11). */
    public User entering(EmailAddress address) {
        Identity work = Identity.ofPerson(UserKind.WORK, address, identity.objectId());
        return new User(id, work, displayName, language, role, state, legacyRole, legacyKey, applicationId);
    }

    /** The same with another role, here and in the legacy portal; who was unmapped is not any more. */
    public User withRole(Role next, LegacyRole there) {
        UserState stands = state == UserState.UNMAPPED ? UserState.ACTIVE : state;
        return new User(
                id, identity, displayName, language, Optional.of(next), stands, there, legacyKey, applicationId);
    }

    /** The state of one who came along in a move with this role, or with none (R11). */
    public static UserState carriedOver(Optional<Role> role) {
        return role.isPresent() ? UserState.ACTIVE : UserState.UNMAPPED;
    }

    /** The same in another state, with the role that they have. */
    public User withState(UserState next) {
        return new User(id, identity, displayName, language, role, next, legacyRole, legacyKey, applicationId);
    }
}
