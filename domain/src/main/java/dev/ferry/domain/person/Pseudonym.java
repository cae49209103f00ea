package dev.ferry.domain.person;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import java.util.UUID;

/**
 * What stands where the address of somebody stood who was erased: an address that nobody can have, in the domain
 * {@code erased.invalid}.
 */
public final class Pseudonym {
    private static final String HOST = "erased.invalid";
    private static final Domain DOMAIN = EmailAddress.of("erased@" + HOST).domain();

    private Pseudonym() {}

    /** Another one for each erasure: of {@code random}, which nobody can guess. */
    public static EmailAddress of(UUID random) {
        return EmailAddress.of("erased-" + random + '@' + HOST);
    }

    /** Whether it is one: then no mail is written to it, which nobody could read. */
    public static boolean is(EmailAddress address) {
        return address.domain().equals(DOMAIN);
    }
}
