package dev.ferry.rest.api;

import dev.ferry.application.way.WayView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an account's move has come, as its owner sees it. */
record WayDocument(
        String publisherId,
        String state,
        @Nullable String workEmail,
        @Nullable String mpnId,
        LinksDocument links,
        List<FindingDocument> findings) {

    static WayDocument of(WayView view) {
        return new WayDocument(
                view.account().value(),
                view.state(),
                view.workEmail().map(Object::toString).orElse(null),
                view.mpnId().orElse(null),
                LinksDocument.of(view.links()),
                FindingDocument.of(view.findings()));
    }
}
