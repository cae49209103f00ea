package dev.ferry.application.job;

import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts users who moved by their role before and after (R11). Not thread-safe. */
final class RoleChanges {
    private final Map<Change, Long> users = new TreeMap<>();

    /** @param after absent where the user came along without a role */
    private record Change(LegacyRole before, Optional<Role> after) implements Comparable<Change> {
        @Override
        public int compareTo(Change other) {
            return Comparator.comparing(Change::before)
                    .thenComparing(change -> change.after().map(Role::ordinal).orElse(Integer.MAX_VALUE))
                    .compare(this, other);
        }

        Map<String, Object> facts(long count) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("legacyRole", before.slug());
            after.ifPresent(role -> facts.put("role", role.slug()));
            facts.put("users", count);
            return facts;
        }
    }

    void add(List<User> moved) {
        moved.forEach(user -> users.merge(new Change(user.legacyRole(), user.role()), 1L, Long::sum));
    }

    /** By the names that scripts go by, the roles in their order. */
    List<Map<String, Object>> facts() {
        return users.entrySet().stream()
                .map(each -> each.getKey().facts(each.getValue()))
                .toList();
    }
}
