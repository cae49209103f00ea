package dev.ferry.domain.user;

import java.util.Map;

/**
 * How each role of Partner Center stands in the legacy portal once it was given there (R16): the operator's choice.
 * Immutable.
 *
 * @param byRole every role has one; owners are always owners
 */
public record LegacyRoles(Map<Role, LegacyRole> byRole) {
    /** Managers are owners there, because owners who came along became managers (R11). */
    public static final LegacyRoles DEFAULT = new LegacyRoles(Map.of(
            Role.OWNER, LegacyRole.OWNER,
            Role.MANAGER, LegacyRole.OWNER,
            Role.DEVELOPER, LegacyRole.CONTRIBUTOR,
            Role.BUSINESS_CONTRIBUTOR, LegacyRole.CONTRIBUTOR,
            Role.FINANCIAL_CONTRIBUTOR, LegacyRole.CONTRIBUTOR,
            Role.MARKETER, LegacyRole.CONTRIBUTOR));

    public LegacyRoles {
        byRole = Map.copyOf(byRole);
        if (byRole.size() != Role.values().length || byRole.get(Role.OWNER) != LegacyRole.OWNER) {
            throw new IllegalArgumentException("every role stands for one of the legacy portal, owner for owner");
        }
    }

    public LegacyRole of(Role role) {
        return byRole.getOrDefault(role, LegacyRole.CONTRIBUTOR);
    }
}
