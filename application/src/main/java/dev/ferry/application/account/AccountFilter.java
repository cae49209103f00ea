package dev.ferry.application.account;

import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import java.util.Locale;
import java.util.Optional;

/**
 * Which accounts are meant; what is absent leaves none out.
 *
 * @param text stands in the id or the display name, whatever the case
 */
public record AccountFilter(
        Optional<MigrationState> state, Optional<FindingCode> finding, Optional<WaveName> wave, Optional<String> text) {
    public static final AccountFilter ALL =
            new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean covers(AccountView account) {
        return state.filter(wanted -> wanted != account.state()).isEmpty()
                && finding.filter(wanted -> account.findings().stream().noneMatch(one -> one.code() == wanted))
                        .isEmpty()
                && wave.filter(wanted -> !account.wave().equals(wave)).isEmpty()
                && text.filter(wanted -> !mentions(account, wanted)).isEmpty();
    }

    private static boolean mentions(AccountView account, String wanted) {
        String needle = wanted.toLowerCase(Locale.ROOT);
        return account.id().value().contains(needle)
                || account.displayName().toLowerCase(Locale.ROOT).contains(needle);
    }
}
