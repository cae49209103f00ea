package dev.ferry.domain.undo;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import java.util.Optional;

/**
 * Who asked for an act, as far as that is kept until it is done; what they may do is read afresh then.
 *
 * @param operator whether their sign-in itself made them an operator, whatever the settings say
 */
public record AskedBy(EmailAddress address, boolean operator) {

    /** Absent where nobody in particular asks. */
    public static Optional<AskedBy> of(Requester who) {
        return who.person()
                .map(person -> new AskedBy(person.address(), person.signIn().operator()));
    }

    /** Whether this is who asks now. */
    public boolean is(Requester who) {
        return who.person().filter(person -> person.address().equals(address)).isPresent();
    }
}
