package dev.ferry.application.user;

import dev.ferry.domain.user.Role;
import java.util.Optional;

/** Somebody whom an owner or manager wants in their account, as it was typed in. */
public sealed interface UserRequest {
    Role STANDARD = Role.DEVELOPER;

    /** Absent: {@link #STANDARD}. */
    Optional<Role> role();

    Optional<String> displayName();

    /**
     * A person.
     *
     * @param email a work address
     * @param language BCP 47; absent: that of who adds them
     */
    record Person(String email, Optional<String> displayName, Optional<Role> role, Optional<String> language)
            implements UserRequest {}

    /** A program, by the ids of its application, of the tenant that it is in, and of its own (R15). */
    record Program(
            String applicationId, String tenantId, String objectId, Optional<String> displayName, Optional<Role> role)
            implements UserRequest {}
}
