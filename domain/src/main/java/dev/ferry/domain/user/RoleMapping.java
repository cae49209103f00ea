package dev.ferry.domain.user;

import java.util.Optional;

/**
 * Which role a user of the legacy portal gets in Partner Center (R11). An owner who passes, or completes, is always an
 * {@link Role#OWNER}, so that no account arrives without one; the rest is the operator's choice.
 *
 * @param otherOwner an owner whose work address does not pass
 * @param programOfOwner a service principal with the legacy role owner: manager or developer
 * @param programOfContributor a service principal with the legacy role contributor: manager or developer
 */
public record RoleMapping(Role otherOwner, Role contributor, Role programOfOwner, Role programOfContributor) {
    public static final RoleMapping DEFAULT =
            new RoleMapping(Role.MANAGER, Role.DEVELOPER, Role.MANAGER, Role.DEVELOPER);

    public RoleMapping {
        requireManagerOrDeveloper(programOfOwner);
        requireManagerOrDeveloper(programOfContributor);
        if (contributor == Role.OWNER) {
            throw new IllegalArgumentException("a contributor cannot become an owner by a mapping");
        }
    }

    /** The role, or nothing for the kinds that are never mapped silently. */
    public Optional<Role> roleFor(UserKind kind, LegacyRole before, boolean passes) {
        return switch (kind) {
            case WORK -> Optional.of(ofPerson(before, passes));
            case SERVICE_PRINCIPAL -> Optional.of(before == LegacyRole.OWNER ? programOfOwner : programOfContributor);
            case MICROSOFT_ACCOUNT, GROUP -> Optional.empty();
        };
    }

    private Role ofPerson(LegacyRole before, boolean passes) {
        return switch (before) {
            case OWNER -> passes ? Role.OWNER : otherOwner;
            case CONTRIBUTOR -> contributor;
        };
    }

    private static void requireManagerOrDeveloper(Role role) {
        if (role != Role.MANAGER && role != Role.DEVELOPER) {
            throw new IllegalArgumentException("a service principal becomes manager or developer, not " + role.slug());
        }
    }
}
