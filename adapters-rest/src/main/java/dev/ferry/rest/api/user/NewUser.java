package dev.ferry.rest.api.user;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.text.LanguageTag;
import dev.ferry.domain.text.ShownName;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    record ProgramIds(String applicationId, String tenantId, String objectId) {
        private void values(String pointer) {
            AllFields.read(
                    () -> value(tenantId, TenantId::parse, pointer + "/tenantId"),
                    () -> value(applicationId, ObjectId::parse, pointer + "/applicationId"),
                    () -> value(objectId, ObjectId::parse, pointer + "/objectId"));
        }
    }

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
     * As the use case takes it; brings {@link BadInput} where it is neither or both, and where the role is none, with
     * all that is wrong with the values then.
     *
     * @param pointer where this one stands in the body
     */
    UserRequest request(String pointer) {
        AllFields.readTellingToo(() -> shape(pointer), () -> values(pointer));
        Optional<String> name = Optional.ofNullable(displayName);
        return servicePrincipal == null
                ? new UserRequest.Person(
                        Objects.requireNonNull(email), name, parsedRole(pointer), Optional.ofNullable(language))
                : new UserRequest.Program(
                        servicePrincipal.applicationId(),
                        servicePrincipal.tenantId(),
                        servicePrincipal.objectId(),
                        name,
                        parsedRole(pointer));
    }

    /** Brings {@link BadInput} where it is neither or both, and where the role is none. */
    void shape(String pointer) {
        AllFields.read(
                () -> parsedRole(pointer),
                () -> requireOne(pointer),
                () -> refuse(servicePrincipal == null ? null : email, pointer + "/email"),
                () -> refuse(servicePrincipal == null ? null : language, pointer + "/language"));
    }

    /** Brings what cannot be read of the values of a person or a program, as the use case does where it is asked. */
    void values(String pointer) {
        AllFields.read(
                () -> value(displayName, typed -> ShownName.read(Optional.of(typed)), pointer + "/displayName"),
                () -> value(servicePrincipal == null ? language : null, NewUser::tag, pointer + "/language"),
                () -> value(servicePrincipal == null ? email : null, EmailAddress::parse, pointer + "/email"),
                () -> Optional.ofNullable(servicePrincipal).ifPresent(program -> program.values(pointer + PROGRAM)));
    }

    private static void value(@Nullable String typed, Function<String, Outcome<?>> read, String pointer) {
        if (typed != null) {
            granted(read.apply(typed), _ -> Optional.of(pointer));
        }
    }

    private static Outcome<String> tag(String typed) {
        return Outcome.of(LanguageTag.parse(typed), new Refusal(Code.MALFORMED_LANGUAGE, "value", typed));
    }

    private Optional<Role> parsedRole(String pointer) {
        return Optional.ofNullable(role).map(typed -> role(typed, pointer + "/role"));
    }

    private void requireOne(String pointer) {
        if (servicePrincipal == null && email == null) {
            throw BadInput.missing(pointer + "/email");
        }
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
