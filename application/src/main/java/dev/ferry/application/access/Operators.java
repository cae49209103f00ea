package dev.ferry.application.access;

import dev.ferry.domain.email.EmailAddress;
import java.util.Set;

/** The addresses that the setting {@code operators} names. */
public record Operators(Set<EmailAddress> addresses) {

    public Operators {
        addresses = Set.copyOf(addresses);
    }
}
