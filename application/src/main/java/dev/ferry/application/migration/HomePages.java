package dev.ferry.application.migration;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Goes through all accounts that Ferry holds, a page at a time, in the order of their ids. */
public final class HomePages {

    private HomePages() {}

    /** A lazy stream of pages behind this account, or from the first, none of them empty. */
    public static Stream<List<LegacyAccount>> of(LegacyAccounts accounts, Optional<PublisherId> after, int size) {
        return Stream.iterate(
                accounts.page(after, size),
                Predicate.not(List::isEmpty),
                page -> accounts.page(Optional.of(lastOf(page)), size));
    }

    private static PublisherId lastOf(List<LegacyAccount> page) {
        return page.getLast().id();
    }
}
