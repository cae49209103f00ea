package dev.ferry.rest.api.user;

import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.text.ShownName;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.problem.BadInput;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be added: a person by {@code email}, a program by {@code servicePrincipal}. */
record NewUser(
        @Nullable String email,
        @Nullable ProgramIds servicePrincipal,
        @Nullable @Longest(ShownName.LONGEST) String displayName,
        @Nullable String role,
        @Nullable String language) {

    private static final String PROGRAM = "/servicePrincipal";

    /** A program, by the ids of its application, of the tenant that it is in, and of its own. */
    record ProgramIds(String applicationId, String tenantId, String objectId) {}

    /**
     * Where a refusal of this one points to; nowhere where it is about no field of theirs.
     *
     * @param pointer where this one stands in the body
     */
    Optional<String> pointer(String pointer, Refusal reason) {
        return Optional.ofNullable(field(reason)).map(field -> pointer + field);
    }

    private @Nullable String field(Refusal reason) {
        return switch (reason.code()) {
            case MALFORMED_EMAIL, PERSONAL_ADDRESS -> "/email";
            case ALREADY_MEMBER, NAMED_TWICE -> servicePrincipal == null ? "/email" : PROGRAM + "/objectId";
            case MALFORMED_ID -> PROGRAM + fieldOf(reason.facts().get("value"));
            case TENANT_MISMATCH -> PROGRAM + "/tenantId";
            case ROLE_NOT_FOR_PROGRAM, OWNER_ONLY -> "/role";
            case VALUE_TOO_LONG, CONTROL_CHARACTERS -> "/displayName";
            case MALFORMED_LANGUAGE -> "/language";
            default -> null;
        };
    }

    private String fieldOf(@Nullable Object id) {
        if (servicePrincipal == null) {
            return "";
        }
        return Stream.of(
                        Map.entry("/tenantId", servicePrincipal.tenantId()),
                        Map.entry("/applicationId", servicePrincipal.applicationId()),
                        Map.entry("/objectId", servicePrincipal.objectId()))
                .filter(one -> one.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * As the use case takes it; brings {@link BadInput} where it is neither or both, and where the role is none.
     *
     * @param pointer where this one stands in the body
     */
    UserRequest request(String pointer) {
        Optional<Role> parsed = Optional.ofNullable(role).map(typed -> role(typed, pointer + "/role"));
        if (servicePrincipal == null) {
            if (email == null) {
                throw BadInput.missing(pointer + "/email");
            }
            return new UserRequest.Person(
                    email, Optional.ofNullable(displayName), parsed, Optional.ofNullable(language));
        }
        refuse(email, pointer + "/email");
        refuse(language, pointer + "/language");
        return new UserRequest.Program(
                servicePrincipal.applicationId(),
                servicePrincipal.tenantId(),
                servicePrincipal.objectId(),
                Optional.ofNullable(displayName),
                parsed);
    }

    /** The role of this name. */
    static Role role(String typed, String pointer) {
        return BadInput.unless(Slug.parse(Role.class, typed), pointer);
    }

    /** A program has neither address nor language. */
    private static void refuse(@Nullable String value, String pointer) {
        if (value != null) {
            throw BadInput.unknownField(pointer);
        }
    }
}
