package com.example.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyChange.SettingsStand;
import dev.ferry.domain.sync.LegacyChange.UserDeactivated;
import dev.ferry.domain.sync.LegacyChange.UserDeleted;
import dev.ferry.domain.sync.LegacyChange.UserStands;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.http.Json;
import java.util.Optional;

/**
 * Changes and users as they are written in JSON. A user's {@code key} spares the portal to compare addresses itself.
 */
final class Written {
    private Written() {}

    /** {@code {"number": 17, "at": "2019-07-01T12:00:00Z", "kind": "user-stands", "user": {…}}}. */
    static ObjectNode of(NumberedChange numbered) {
        LegacyChange what = numbered.change().what();
        ObjectNode json = object().put("number", numbered.number())
                .put("at", numbered.change().at().toString())
                .put("kind", what.slug());
        return switch (what) {
            case UserStands(var user) -> json.set("user", of(user));
            case UserDeactivated(var key) -> json.put("key", key);
            case UserDeleted(var key) -> json.put("key", key);
            case SettingsStand stand -> json.set("settings", of(stand));
        };
    }

    static ObjectNode of(LegacyUser user) {
        Identity identity = user.identity();
        ObjectNode json =
                object().put("key", identity.key()).put("kind", identity.kind().slug());
        identity.email().ifPresent(email -> json.put("email", email.written()));
        identity.objectId().ifPresent(id -> json.put("objectId", id.value()));
        json.put("role", user.role().slug()).put("active", user.active());
        user.displayName().ifPresent(name -> json.put("displayName", name));
        user.language().ifPresent(language -> json.put("language", language));
        return json;
    }

    private static ObjectNode of(SettingsStand stand) {
        ObjectNode json = object().put("displayName", stand.displayName())
                .put("mpnId", stand.mpnId().value());
        stand.company().name().ifPresent(name -> json.put("companyName", name));
        stand.company().country().ifPresent(country -> json.put("country", country));
        return json;
    }

    /**
     * A user as the portal tells of them.
     *
     * @throws IllegalArgumentException where that cannot be
     */
    static LegacyUser user(JsonNode json) {
        Identity identity = new Identity(
                value(Slug.parse(UserKind.class, text(json, "kind").orElse(""))),
                text(json, "email").map(EmailAddress::parse).map(Written::value),
                text(json, "objectId").map(ObjectId::parse).map(Written::value));
        if (!json.path("active").isBoolean()) {
            throw new IllegalArgumentException("a user is neither active nor not");
        }
        return new LegacyUser(
                identity,
                value(Slug.parse(LegacyRole.class, text(json, "role").orElse(""))),
                text(json, "displayName"),
                text(json, "language"),
                json.path("active").asBoolean());
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
            throw new IllegalArgumentException(name + " of a user is no text");
        }
        return Optional.ofNullable(value.textValue());
    }

    private static <T> T value(Outcome<T> parsed) {
        if (parsed instanceof Done<T>(var value)) {
            return value;
        }
        throw new IllegalArgumentException("a user has a kind, a role or an address that is none");
    }

    private static ObjectNode object() {
        return Json.object();
    }
}
