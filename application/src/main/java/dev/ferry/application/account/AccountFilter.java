package dev.ferry.application.account;

import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.search.SearchText;
import java.util.Optional;

/**
 * Which accounts are meant; what is absent leaves none out.
 *
 * @param text words by which the account is known
 */
public record AccountFilter(
        Optional<MigrationState> state,
        Optional<FindingCode> finding,
        Optional<WaveName> wave,
        Optional<SearchText> text) {
    public static final AccountFilter ALL =
            new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether one of those that the text means is meant. */
    boolean covers(AccountView account) {
        return state.filter(wanted -> wanted != account.state()).isEmpty()
                && finding.filter(wanted -> account.findings().stream().noneMatch(one -> one.code() == wanted))
                        .isEmpty()
                && wave.filter(wanted -> !account.wave().equals(wave)).isEmpty();
    }
}
