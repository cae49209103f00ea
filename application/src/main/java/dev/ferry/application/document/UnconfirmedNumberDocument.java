package dev.ferry.application.document;

import dev.ferry.application.membership.UnconfirmedNumber;

/** An MPN ID whose tenant nobody said, and an account that waits for it. */
public record UnconfirmedNumberDocument(String mpnId, String publisherId, String displayName) {

    public static UnconfirmedNumberDocument of(UnconfirmedNumber number) {
        return new UnconfirmedNumberDocument(
                number.mpnId().value(), number.account().value(), number.displayName());
    }
}
