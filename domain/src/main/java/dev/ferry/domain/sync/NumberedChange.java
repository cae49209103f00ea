package dev.ferry.domain.sync;

/**
 * A change with its place in the order of its account.
 *
 * @param number at least 1; of two changes of one account the later one has the higher number
 */
public record NumberedChange(long number, Change change) {

    /** The same for every try of the same change, and for no other: {@code contoso-17}. */
    public String idempotencyKey() {
        return change.account() + "-" + number;
    }
}
