package dev.ferry.persistence.sync;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.sync.ChangeKind;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the legacy portal is told, as its {@link LegacyChange#slug()} and a JSON object. */
final class ChangeText {
    private static final Slugs<ChangeKind> CHANGES = Slugs.of(ChangeKind.class);
    private static final Slugs<UserKind> KINDS = Slugs.of(UserKind.class);
    private static final Slugs<LegacyRole> ROLES = Slugs.of(LegacyRole.class);

    private ChangeText() {}

    static String write(LegacyChange change) {
        return Json.write(
                switch (change) {
                    case LegacyChange.UserStands(var user) -> facts(user);
                    case LegacyChange.UserDeactivated(var key) -> Map.of("key", key);
                    case LegacyChange.UserDeleted(var key) -> Map.of("key", key);
                    case LegacyChange.SettingsStand stand -> facts(stand);
                });
    }

    private static Map<String, Object> facts(LegacyUser user) {
        Map<String, Object> facts = new HashMap<>();
        Identity identity = user.identity();
        facts.put("kind", identity.kind().slug());
        identity.email().ifPresent(email -> facts.put("email", email.written()));
        identity.objectId().ifPresent(id -> facts.put("objectId", id.value()));
        facts.put("role", user.role().slug());
        user.displayName().ifPresent(name -> facts.put("displayName", name));
        user.language().ifPresent(language -> facts.put("language", language));
        facts.put("active", user.active());
        return facts;
    }

    private static Map<String, Object> facts(LegacyChange.SettingsStand stand) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("displayName", stand.displayName());
        stand.company().name().ifPresent(name -> facts.put("companyName", name));
        stand.company().country().ifPresent(country -> facts.put("country", country));
        facts.put("mpnId", stand.mpnId().value());
        return facts;
    }

    static LegacyChange read(String kind, String json) {
        Map<String, Object> facts = Json.map(json);
        return switch (CHANGES.read(kind)) {
            case USER_STANDS -> new LegacyChange.UserStands(user(facts));
            case USER_DEACTIVATED -> new LegacyChange.UserDeactivated(text(facts, "key"));
            case USER_DELETED -> new LegacyChange.UserDeleted(text(facts, "key"));
            case SETTINGS_STAND -> settings(facts);
        };
    }

    private static LegacyUser user(Map<String, Object> facts) {
        Identity identity = new Identity(
                KINDS.read(text(facts, "kind")),
                optional(facts, "email").map(EmailAddress::of),
                optional(facts, "objectId").map(ObjectId::new));
        return new LegacyUser(
                identity,
                ROLES.read(text(facts, "role")),
                optional(facts, "displayName"),
                optional(facts, "language"),
                Boolean.TRUE.equals(facts.get("active")));
    }

    private static LegacyChange settings(Map<String, Object> facts) {
        return new LegacyChange.SettingsStand(
                text(facts, "displayName"),
                new CompanyProfile(optional(facts, "companyName"), optional(facts, "country")),
                new MpnId(text(facts, "mpnId")));
    }

    private static String text(Map<String, Object> facts, String name) {
        return optional(facts, name)
                .orElseThrow(() -> new IllegalStateException("the database holds a change without " + name));
    }

    private static Optional<String> optional(Map<String, Object> facts, String name) {
        return Optional.ofNullable(facts.get(name)).map(Object::toString);
    }
}
