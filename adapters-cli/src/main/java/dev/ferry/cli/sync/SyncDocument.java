package dev.ferry.cli.sync;

import dev.ferry.application.sync.ShowSync.SyncView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far the legacy portal is behind, as contracts spell it. */
final class SyncDocument {
    private SyncDocument() {}

    static Map<String, Object> of(SyncView view, List<PendingChangeDocument> changes) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("pending", view.status().pending());
        document.put("scheduled", view.status().scheduled());
        document.put("setAside", view.status().setAside());
        document.put("delivered", view.status().delivered());
        document.put("oldestPendingSeconds", view.oldestPendingSeconds());
        document.put("locksOwed", view.locksOwed());
        document.put("retirement", view.retirement().map(LocalDate::toString).orElse(null));
        document.put("nearsItsEnd", view.nearsItsEnd());
        document.put("changes", changes);
        return document;
    }
}
