package dev.ferry.domain.user;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/**
 * Someone who is to be added to an account after its move (R15).
 *
 * @param identity a person with a work address, or a program
 * @param language BCP 47
 */
public record Newcomer(Identity identity, Optional<String> displayName, Optional<String> language, Role role) {

    /** What they are called by whoever adds them: the address as it was written, or the object id. */
    public String shown() {
        return identity.email().map(EmailAddress::written).orElseGet(identity::key);
    }
}
