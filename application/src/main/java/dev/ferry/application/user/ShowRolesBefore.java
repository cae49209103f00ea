package dev.ferry.application.user;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which role in the legacy portal each user came with in the move (R11): a later change of their role changes it there
 * (R16), but not what it was.
 */
public final class ShowRolesBefore {
    /** Of an entry of history about a user: what they were in the legacy portal until then. */
    static final String FACT = "legacyRole";

    private final AccountAccess access;
    private final History history;

    @Inject
    public ShowRolesBefore(AccountAccess access, History history) {
        this.access = access;
        this.history = history;
    }

    /**
     * Who came later is absent, and who had another role before Ferry noted which that was. Refuses
     * {@code managed-in-cpp} before the move.
     */
    public Outcome<Map<UserId, LegacyRole>> run(Requester who, PublisherId id) {
        return access.to(id, who).then(AccessibleAccount::onceMoved).map(found -> before(id, found));
    }

    private Map<UserId, LegacyRole> before(PublisherId id, AccessibleAccount found) {
        Set<String> unknown = new HashSet<>();
        Map<String, LegacyRole> first = new HashMap<>();
        try (Stream<HistoryEntry> entries = history.entries(Optional.of(id))) {
            entries.forEach(entry -> {
                String user = String.valueOf(entry.facts().get("userId"));
                if (entry.action() == Action.USER_ADDED) {
                    unknown.add(user);
                } else if (entry.action() == Action.ROLE_CHANGED || entry.action() == Action.USER_MAPPED) {
                    role(entry).ifPresentOrElse(role -> first.putIfAbsent(user, role), () -> {
                        if (!first.containsKey(user)) {
                            unknown.add(user);
                        }
                    });
                }
            });
        }
        Map<UserId, LegacyRole> roles = new HashMap<>();
        for (User user : found.users()) {
            String key = user.id().toString();
            if (!unknown.contains(key)) {
                roles.put(user.id(), first.getOrDefault(key, user.legacyRole()));
            }
        }
        return Map.copyOf(roles);
    }

    private static Optional<LegacyRole> role(HistoryEntry entry) {
        return Slug.parse(LegacyRole.class, String.valueOf(entry.facts().get(FACT)))
                        instanceof Done<LegacyRole>(var role)
                ? Optional.of(role)
                : Optional.empty();
    }
}
