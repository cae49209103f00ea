package dev.ferry.domain.user;

import dev.ferry.domain.email.EmailAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A member of an account in Partner Center.
 *
 * @param role absent if and only if the user is unmapped; what they may do only once they are active
 * @param legacyRole the role in the legacy portal: as it was before the move, until a change of the role here changes
 *     it there (R16)
 * @param legacyKeys the {@link Identity#key()} of each legacy user that this one is tied to, in their order: one, or
 *     more where several proved to be one person (R11)
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
        List<String> legacyKeys,
        Optional<ObjectId> applicationId) {

    public User {
        legacyKeys = legacyKeys.size() == 1 ? legacyKeys : List.copyOf(new TreeSet<>(legacyKeys));
        if (legacyKeys.isEmpty()) {
            throw new IllegalArgumentException("a user is tied to a legacy user");
        }
        if (role.isEmpty() != (state == UserState.UNMAPPED)) {
            throw new IllegalArgumentException("who is unmapped has no role, and who has none is unmapped");
        }
    }

    /** Somebody of whom no application is known, tied to one legacy user. */
    public User(
            UserId id,
            Identity identity,
            Optional<String> displayName,
            Optional<String> language,
            Optional<Role> role,
            UserState state,
            LegacyRole legacyRole,
            String legacyKey) {
        this(id, identity, displayName, language, role, state, legacyRole, List.of(legacyKey), Optional.empty());
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
        return signsInAs(address) || legacyKeys.contains(address.normal());
    }

    /** Whether this is one of the legacy users that they are tied to. */
    public boolean isTiedTo(String legacyKey) {
        return legacyKeys.contains(legacyKey);
    }

    /**
     * By what no other user of the account may be known: that of everybody who has access, or was invited to it; absent
     * for the unmapped, who have none (R11, R15).
     */
    public Optional<String> accessKey() {
        return state == UserState.UNMAPPED ? Optional.empty() : Optional.of(identity.key());
    }

    /**
     * The one user that this one and another become who prove to be one person, because both are known by one address
     * here: with the higher role of the two, on both sides, and tied to every legacy user of either (R11). Keeps this
     * one's id; an invitation that was not accepted gives nothing to anyone who has access already.
     */
    public User mergedWith(User other) {
        boolean sooner = state.compareTo(other.state) <= 0;
        User first = sooner ? this : other;
        User second = sooner ? other : this;
        boolean invited = second.state == UserState.INVITATION_PENDING && first.state != second.state;
        return new User(
                id,
                identityWith(other),
                named(other).displayName.or(() -> other.displayName).or(() -> displayName),
                first.language.or(() -> second.language),
                invited ? first.role : higher(first.role, second.role),
                first.state,
                invited ? first.legacyRole : Collections.min(List.of(legacyRole, other.legacyRole)),
                Stream.concat(legacyKeys.stream(), other.legacyKeys.stream()).toList(),
                applicationId.or(() -> other.applicationId));
    }

    /** Of both, the one whom the legacy portal knows by the very address. */
    private User named(User other) {
        return isTiedTo(identity.key()) ? this : other;
    }

    /** A work address stays one; the object id is that of the one whom the legacy portal knows by it. */
    private Identity identityWith(User other) {
        Identity named = named(other).identity;
        return new Identity(
                identity.kind() == UserKind.WORK ? UserKind.WORK : other.identity.kind(),
                named.email(),
                named.objectId().or(() -> other.identity.objectId()).or(identity::objectId));
    }

    private static Optional<Role> higher(Optional<Role> one, Optional<Role> other) {
        boolean less = one.isPresent() && other.isPresent() && one.get().managesLessThan(other.get());
        return less ? other : one.or(() -> other);
    }

    /** The same under another number. */
    public User withId(UserId next) {
        return new User(next, identity, displayName, language, role, state, legacyRole, legacyKeys, applicationId);
    }

    /** The same under a work address, still tied to their user in the legacy portal (R11). */
    public User entering(EmailAddress address) {
        Identity work = Identity.ofPerson(UserKind.WORK, address, identity.objectId());
        return new User(id, work, displayName, language, role, state, legacyRole, legacyKeys, applicationId);
    }

    /** The same with another role, here and in the legacy portal; who was unmapped is not any more. */
    public User withRole(Role next, LegacyRole there) {
        UserState stands = state == UserState.UNMAPPED ? UserState.ACTIVE : state;
        return new User(
                id, identity, displayName, language, Optional.of(next), stands, there, legacyKeys, applicationId);
    }

    /** The state of one who came along in a move with this role, or with none (R11). */
    public static UserState carriedOver(Optional<Role> role) {
        return role.isPresent() ? UserState.ACTIVE : UserState.UNMAPPED;
    }

    /** The same in another state, with the role that they have. */
    public User withState(UserState next) {
        return new User(id, identity, displayName, language, role, next, legacyRole, legacyKeys, applicationId);
    }
}
