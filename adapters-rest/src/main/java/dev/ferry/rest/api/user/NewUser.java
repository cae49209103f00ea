package dev.ferry.rest.api.user;

import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.server.problem.BadInput;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be added: a person by {@code email}, a program by {@code servicePrincipal}. */
record NewUser(
        @Nullable String email,
        @Nullable ProgramIds servicePrincipal,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable String language) {

    /** A program, by the ids of its application, of the tenant that it is in, and of its own. */
    record ProgramIds(String applicationId, String tenantId, String objectId) {}

    /** Where a refusal of one user points to. */
    static final Map<Code, String> POINTERS = Map.of(
            Code.MALFORMED_EMAIL, "#/email",
            Code.PERSONAL_ADDRESS, "#/email",
            Code.MALFORMED_ID, "#/servicePrincipal",
            Code.TENANT_MISMATCH, "#/servicePrincipal/tenantId",
            Code.ROLE_NOT_FOR_PROGRAM, "#/role",
            Code.VALUE_TOO_LONG, "#/displayName",
            Code.CONTROL_CHARACTERS, "#/displayName",
            Code.UNKNOWN_VALUE, "#/language");

    /** Where in a body a refusal of the user who stands there points to. */
    static String pointer(String user, Refusal reason) {
        String within = POINTERS.getOrDefault(reason.code(), reason.code() == Code.ALREADY_MEMBER ? "#/email" : "#");
        return user + within.substring(1);
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
            throw new BadInput(messages -> messages.text("problem.bad-request.unknown-field"), pointer);
        }
    }
}
