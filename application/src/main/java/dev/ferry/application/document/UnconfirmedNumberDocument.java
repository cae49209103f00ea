package dev.ferry.application.document;

import dev.ferry.application.membership.UnconfirmedNumber;
import dev.ferry.application.membership.UnconfirmedNumber.Given;
import org.jspecify.annotations.Nullable;

/**
 * An MPN ID whose tenant nobody said, and an account that waits for it.
 *
 * @param givenBy who typed it in, and when; absent where an export said it
 */
public record UnconfirmedNumberDocument(
        String mpnId,
        String publisherId,
        String displayName,
        @Nullable String givenBy,
        @Nullable String givenAt) {

    public static UnconfirmedNumberDocument of(UnconfirmedNumber number) {
        return new UnconfirmedNumberDocument(
                number.mpnId().value(),
                number.account().value(),
                number.displayName(),
                number.given().map(Given::by).orElse(null),
                number.given().map(given -> given.at().toString()).orElse(null));
    }
}
