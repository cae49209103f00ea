package dev.ferry.domain.user;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The users of one moved account, and what may be done to whom (R15). Says how a user is to stand; nothing is written
 * here. Immutable.
 *
 * @param legacyRoles what a role that is given here becomes in the legacy portal
 */
public record Team(List<User> users, LegacyRoles legacyRoles) {
    /** The roles that a program may have (R11). */
    private static final Set<Role> OF_PROGRAMS = Set.of(Role.MANAGER, Role.DEVELOPER);

    public Team {
        users = List.copyOf(users);
    }

    /** Refuses {@link Code#USER_NOT_FOUND}. */
    public Outcome<User> find(UserId id) {
        return Outcome.of(
                users.stream().filter(user -> user.id().equals(id)).findFirst(),
                new Refusal(Code.USER_NOT_FOUND, "userId", id.toString()));
    }

    /** Anyone who is known by this address here, or was in the legacy portal; the unmapped last. */
    public Optional<User> findByAddress(EmailAddress address) {
        return users.stream()
                .filter(user -> user.signsInAs(address))
                .min(Comparator.comparing(user -> user.role().isEmpty()))
                .or(() -> users.stream().filter(user -> user.isKnownAs(address)).findFirst());
    }

    /**
     * One more.
     *
     * @param state {@link UserState#ACTIVE} or {@link UserState#INVITATION_PENDING}
     * @param by the role of who adds them: owner or manager
     */
    public Outcome<User> joinedBy(Newcomer newcomer, UserId id, UserState state, Role by) {
        Identity identity = newcomer.identity();
        return newcomer(newcomer)
                .then(_ -> mayGrant(newcomer.role(), identity.kind(), by)
                        .map(role -> new User(
                                id,
                                identity,
                                newcomer.displayName(),
                                newcomer.language(),
                                Optional.of(role),
                                state,
                                legacyRoles.of(role),
                                List.of(identity.key()),
                                newcomer.applicationId())));
    }

    /** Them, if they are not known here yet; refuses {@link Code#ALREADY_MEMBER}, also of who is invited. */
    private Outcome<Newcomer> newcomer(Newcomer newcomer) {
        String key = newcomer.identity().key();
        if (!knows(key)) {
            return Outcome.done(newcomer);
        }
        boolean invited = users.stream()
                .anyMatch(user -> user.identity().key().equals(key) && user.state() == UserState.INVITATION_PENDING);
        return Outcome.refused(new Refusal(
                Code.ALREADY_MEMBER,
                invited ? Map.of("value", newcomer.shown(), "why", "invited") : Map.of("value", newcomer.shown())));
    }

    /** Whether somebody is known by this here, or in the legacy portal. */
    private boolean knows(String key) {
        return users.stream().anyMatch(user -> user.identity().key().equals(key) || user.isTiedTo(key));
    }

    /** The same user with another role. */
    public Outcome<User> changeRole(UserId id, Role role, Role by) {
        return find(id).then(user -> switch (user.state()) {
            case UNMAPPED -> Outcome.refused(Code.USER_UNMAPPED, "userId", id.toString());
            case ACTIVE, INVITATION_PENDING -> changeRole(user, role, by);
        });
    }

    private Outcome<User> changeRole(User user, Role role, Role by) {
        if (user.role().equals(Optional.of(role))) {
            return Outcome.done(user);
        }
        return mayTakeFrom(user, by)
                .then(_ -> mayGrant(role, user.identity().kind(), by))
                .map(granted -> user.withRole(granted, legacyRoles.of(granted)));
    }

    /** The user who is to be removed: unmapped ones and invitations too. */
    public Outcome<User> removed(UserId id, Role by) {
        return find(id).then(user -> mayTakeFrom(user, by));
    }

    /**
     * Someone who came along unmapped, as they enter under a work address of the account's tenant; they stay tied to
     * their user in the legacy portal (R11).
     */
    public Outcome<User> mapped(UserId id, EmailAddress address, Role role, Role by) {
        return unmapped(id).then(user -> {
            if (users.stream().anyMatch(other -> !other.id().equals(id) && other.isKnownAs(address))) {
                return Outcome.refused(Code.ALREADY_MEMBER, "value", address.written());
            }
            return mayGrant(role, UserKind.WORK, by)
                    .map(granted -> user.entering(address).withRole(granted, legacyRoles.of(granted)));
        });
    }

    /** Someone who came along without a role; refuses {@link Code#USER_MAPPED} of everybody else. */
    public Outcome<User> unmapped(UserId id) {
        return find(id).then(user -> user.state() == UserState.UNMAPPED
                ? Outcome.done(user)
                : Outcome.refused(Code.USER_MAPPED, "userId", id.toString()));
    }

    /** An invitation that was accepted. */
    public Outcome<User> accepted(UserId id) {
        return find(id).then(user -> user.state() == UserState.INVITATION_PENDING
                ? Outcome.done(user.withState(UserState.ACTIVE))
                : Outcome.refused(Code.NO_INVITATION));
    }

    /**
     * Somebody as the owner in whom an account goes on whose last one is erased: a user with a role is raised, anyone
     * else who may enter at once does. Nobody where they may not, or came along without a role, or where a user with
     * another address is known by this one in the legacy portal.
     *
     * @param ofTheTenant whether the address is of the account's tenant, so that they enter at once
     * @param next the id for one more
     */
    public Optional<User> succeeding(EmailAddress address, boolean ofTheTenant, UserId next) {
        Optional<User> known =
                users.stream().filter(user -> user.signsInAs(address)).findFirst();
        return known.isPresent() || knows(address.normal())
                ? known.filter(user -> user.state() == UserState.ACTIVE || (ofTheTenant && !user.isMember()))
                        .map(user -> user.withRole(Role.OWNER, legacyRoles.of(Role.OWNER))
                                .withState(UserState.ACTIVE))
                : Optional.of(address).filter(_ -> ofTheTenant).map(entering -> owner(entering, next));
    }

    private User owner(EmailAddress address, UserId id) {
        return new User(
                id,
                Identity.ofPerson(UserKind.WORK, address, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Role.OWNER),
                UserState.ACTIVE,
                legacyRoles.of(Role.OWNER),
                address.normal());
    }

    private static Outcome<Role> mayGrant(Role role, UserKind kind, Role by) {
        if (kind == UserKind.SERVICE_PRINCIPAL && !OF_PROGRAMS.contains(role)) {
            return Outcome.refused(Code.ROLE_NOT_FOR_PROGRAM);
        }
        return role == Role.OWNER && by != Role.OWNER ? Outcome.refused(Code.OWNER_ONLY) : Outcome.done(role);
    }

    /** An owner is taken the role by owners alone, and the last one by nobody. */
    private Outcome<User> mayTakeFrom(User user, Role by) {
        if (user.role().equals(Optional.of(Role.OWNER)) && by != Role.OWNER) {
            return Outcome.refused(Code.OWNER_ONLY);
        }
        boolean last = user.acts(Role.OWNER)
                && users.stream().filter(other -> other.acts(Role.OWNER)).count() == 1;
        return last ? Outcome.refused(Code.LAST_OWNER) : Outcome.done(user);
    }
}
