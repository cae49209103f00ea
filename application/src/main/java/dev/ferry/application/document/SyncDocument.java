package dev.ferry.application.document;

import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.sync.SyncStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the legacy portal is behind (R16).
 *
 * @param locksOwed of how many accounts the settings are to be made read-only there still
 * @param unlocked the first of these accounts, longest owed first; at most 200
 * @param retirement its last day
 * @param nearsItsEnd whether what is set aside is to be looked at now, because that day comes near
 */
public record SyncDocument(
        long pending,
        long scheduled,
        long setAside,
        long delivered,
        long oldestPendingSeconds,
        long locksOwed,
        List<String> unlocked,
        @Nullable String retirement,
        boolean nearsItsEnd,
        List<PendingChangeDocument> changes) {

    /**
     * A change that the portal is owed.
     *
     * @param user whom it is about, by address or object id; null where it is about the account's settings
     * @param dueAt when it is tried next; null while it is set aside or waits behind another
     * @param reason what the portal said; told to operators alone
     */
    public record PendingChangeDocument(
            String publisherId,
            long number,
            String change,
            @Nullable String user,
            String at,
            int tries,
            boolean setAside,
            @Nullable String dueAt,
            @Nullable String reason) {}

    public static SyncDocument of(SyncView view, Requester who) {
        SyncStatus status = view.status();
        boolean operator = who instanceof Requester.Operator;
        return new SyncDocument(
                status.pending(),
                status.scheduled(),
                status.setAside(),
                status.delivered(),
                view.oldestPendingSeconds(),
                view.locksOwed(),
                view.unlocked().stream().map(PublisherId::value).toList(),
                view.retirement().map(LastDay::toString).orElse(null),
                view.nearsItsEnd(),
                view.changes().stream()
                        .map(pending -> pending(pending, operator))
                        .toList());
    }

    private static PendingChangeDocument pending(PendingChange pending, boolean operator) {
        LegacyChange what = pending.numbered().change().what();
        return new PendingChangeDocument(
                pending.numbered().change().account().value(),
                pending.numbered().number(),
                what.slug(),
                what.userKey().orElse(null),
                pending.numbered().change().at().toString(),
                pending.tries(),
                pending.setAside(),
                pending.dueAt().map(Instant::toString).orElse(null),
                operator ? pending.reason().orElse(null) : null);
    }
}
