package dev.ferry.domain.user;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/**
 * Someone who is to be added to an account after its move (R15).
 *
 * @param identity a person with a work address, or a program
 * @param language BCP 47
 * @param applicationId of a program, the application that it belongs to; absent for a person
 */
public record Newcomer(
        Identity identity,
        Optional<String> displayName,
        Optional<String> language,
        Role role,
        Optional<ObjectId> applicationId) {

    /** What they are called by anyone who adds them: the address as it was written, or the object id. */
    public String shown() {
        return identity.email().map(EmailAddress::written).orElseGet(identity::key);
    }
}
