package dev.ferry.application.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.user.LegacyRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/**
 * Goes through an export before anything of it is written, and counts what it takes away from accounts that wait (R14):
 * users and owners that are stored and that it does not have. Into an empty home nothing is counted.
 */
final class LoadGuard {
    private final LegacyAccounts stored;
    private final StopSignal stop;
    private final int pageAccounts;

    LoadGuard(LegacyAccounts stored, StopSignal stop, int pageAccounts) {
        this.stored = stored;
        this.stop = stop;
        this.pageAccounts = pageAccounts;
    }

    /**
     * What goes, or nothing where the wave was told to stop meanwhile.
     *
     * @param adds whether users that the export does not have stay
     */
    Optional<LoadLosses> count(Export export, boolean adds, int percent) {
        LoadLosses losses = new LoadLosses(percent);
        if (stored.page(Optional.empty(), 1).isEmpty()) {
            return Optional.of(losses);
        }
        try (ReadAhead<LegacyAccount> ahead = new ReadAhead<>(export::accounts, Gatherers.windowFixed(pageAccounts))) {
            for (Optional<ReadAhead.Batch<LegacyAccount>> page = ahead.next(); page.isPresent(); page = ahead.next()) {
                if (stop.raised()) {
                    return Optional.empty();
                }
                add(page.get().rows(), adds, losses);
            }
        }
        return Optional.of(losses);
    }

    private void add(List<LegacyAccount> page, boolean adds, LoadLosses losses) {
        Map<PublisherId, Map<String, LegacyRole>> before =
                stored.rolesInOpen(page.stream().map(LegacyAccount::id).collect(Collectors.toSet()));
        for (LegacyAccount account : page) {
            Map<String, LegacyRole> roles = before.get(account.id());
            if (roles != null) {
                losses.add(account.id(), roles, after(account, adds ? roles : Map.of()));
            }
        }
    }

    private static Map<String, LegacyRole> after(LegacyAccount account, Map<String, LegacyRole> staying) {
        Map<String, LegacyRole> after = new HashMap<>(staying);
        for (LegacyUser user : account.users()) {
            after.put(user.identity().key(), user.role());
        }
        return after;
    }
}
