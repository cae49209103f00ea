package dev.ferry.domain.user;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/**
 * By what a user is known: a service principal by its object id, everybody else by an address.
 *
 * @param objectId present for every service principal; others may have one
 */
public record Identity(UserKind kind, Optional<EmailAddress> email, Optional<ObjectId> objectId) {

    public Identity {
        boolean program = kind == UserKind.SERVICE_PRINCIPAL;
        if (program ? objectId.isEmpty() || email.isPresent() : email.isEmpty()) {
            throw new IllegalArgumentException("a service principal has an object id alone, any other user an address");
        }
    }

    public static Identity ofPerson(UserKind kind, EmailAddress email, Optional<ObjectId> objectId) {
        return new Identity(kind, Optional.of(email), objectId);
    }

    public static Identity ofServicePrincipal(ObjectId objectId) {
        return new Identity(UserKind.SERVICE_PRINCIPAL, Optional.empty(), Optional.of(objectId));
    }

    /** What tells this user from every other of the same account: the address in normal form, or the object id. */
    public String key() {
        return email.isPresent() ? email.get().normal() : objectId.orElseThrow().value();
    }

    /** The address, if it can prove a company: people who sign in with a work address have one, nobody else (R5). */
    public Optional<EmailAddress> workEmail() {
        return kind == UserKind.WORK ? email : Optional.empty();
    }
}
