package dev.ferry.rest.api;

import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.OwedChange;
import dev.ferry.domain.sync.SyncStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the legacy portal is behind (R16).
 *
 * @param retirement its last day
 * @param nearsItsEnd whether what is set aside is to be looked at now, because that day comes near
 */
record SyncDocument(
        long pending,
        long scheduled,
        long setAside,
        long delivered,
        long oldestPendingSeconds,
        @Nullable String retirement,
        boolean nearsItsEnd,
        List<OwedDocument> changes) {

    /**
     * A change that the portal is owed.
     *
     * @param user whom it is about, by address or object id; null where it is about the account's settings
     * @param dueAt when it is tried next; null while it is set aside or waits behind another
     * @param reason what the portal said; told to operators alone
     */
    record OwedDocument(
            String publisherId,
            long number,
            String change,
            @Nullable String user,
            String at,
            int tries,
            boolean setAside,
            @Nullable String dueAt,
            @Nullable String reason) {}

    static SyncDocument of(SyncView view, Requester who) {
        SyncStatus status = view.status();
        boolean operator = who instanceof Requester.Operator;
        return new SyncDocument(
                status.pending(),
                status.scheduled(),
                status.setAside(),
                status.delivered(),
                view.oldestPendingSeconds(),
                view.retirement().map(LocalDate::toString).orElse(null),
                view.nearsItsEnd(),
                view.changes().stream().map(owed -> owed(owed, operator)).toList());
    }

    private static OwedDocument owed(OwedChange owed, boolean operator) {
        LegacyChange what = owed.numbered().change().what();
        return new OwedDocument(
                owed.numbered().change().account().value(),
                owed.numbered().number(),
                what.slug(),
                what.userKey().orElse(null),
                owed.numbered().change().at().toString(),
                owed.tries(),
                owed.setAside(),
                owed.dueAt().map(Instant::toString).orElse(null),
                operator ? owed.reason().orElse(null) : null);
    }
}
