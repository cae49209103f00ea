package dev.ferry.application.invitation;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** The accounts that somebody means, a page at a time, in the order of their ids. */
final class AccountPages {

    private AccountPages() {}

    /** All where {@code only} is empty; a lazy stream. */
    static Stream<List<LegacyAccount>> of(LegacyAccounts accounts, Set<PublisherId> only, int size) {
        return only.isEmpty() ? accounts.pages(Optional.empty(), size) : among(accounts, only, size);
    }

    /** These alone; what is not loaded is left out. */
    static Stream<List<LegacyAccount>> among(LegacyAccounts accounts, Set<PublisherId> ids, int size) {
        return ids.stream()
                .sorted()
                .gather(Gatherers.windowFixed(size))
                .map(page -> accounts.findAll(Set.copyOf(page)).values().stream()
                        .sorted(Comparator.comparing(LegacyAccount::id))
                        .toList());
    }
}
