package dev.ferry.cli.sync;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ferry.application.document.SyncDocument;
import dev.ferry.application.document.SyncDocument.PendingChangeDocument;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.cli.sync.SyncRunner.Delivery;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows how far the legacy portal is behind, alone or with what was just done about it. */
public final class SyncReply {
    private static final List<Column<PendingChangeDocument>> CHANGES = List.of(
            Column.text("publisherId", PendingChangeDocument::publisherId),
            Column.number("number", PendingChangeDocument::number),
            Column.text("change", PendingChangeDocument::change),
            Column.text("user", pending -> Optional.ofNullable(pending.user())),
            Column.text("at", PendingChangeDocument::at),
            Column.number("tries", PendingChangeDocument::tries),
            Column.text("dueAt", pending -> Optional.ofNullable(pending.dueAt())),
            Column.text("reason", pending -> Optional.ofNullable(pending.reason())));

    private final ShowSync showSync;
    private final Requester who;
    private final Reply reply;

    /** What is owed still, then what was just done about it. */
    private record Shown(
            @JsonUnwrapped SyncDocument owed, @JsonAnyGetter Map<String, Integer> counts) {}

    @Inject
    SyncReply(ShowSync showSync, Requester who, Reply reply) {
        this.showSync = showSync;
        this.who = who;
        this.reply = reply;
    }

    /** What is owed, of this account or of all. */
    Outcome<SyncView> view(Optional<PublisherId> account) {
        return account.map(id -> showSync.of(who, id)).orElseGet(() -> showSync.ofAll(who));
    }

    /** Shows what is owed now. */
    int show(Optional<PublisherId> account) {
        return show(account, Map.of());
    }

    /**
     * Shows what came of a delivery, and what is owed still.
     *
     * @param counts what else was done, by the name that scripts read
     */
    int show(Optional<PublisherId> account, Delivery delivery, Map<String, Integer> counts) {
        Map<String, Integer> all = new LinkedHashMap<>(counts);
        all.put("deliveredNow", delivery.delivered());
        reply.note("cli.sync.delivered", delivery.delivered());
        int shown = show(account, all);
        if (delivery.stopped()) {
            reply.note("cli.sync.stopped");
            return ExitCode.INTERRUPTED;
        }
        delivery.down().ifPresent(system -> reply.problem(reply.messages().text("cli.unavailable", system)));
        if (!delivery.unlocked().isEmpty()) {
            reply.problem(reply.messages()
                    .text(
                            "cli.sync.unlocked",
                            delivery.unlocked().size(),
                            delivery.unlocked().stream().map(PublisherId::value).collect(Collectors.joining(", "))));
        }
        return delivery.down().isPresent() || !delivery.unlocked().isEmpty() ? ExitCode.FAILED : shown;
    }

    private int show(Optional<PublisherId> account, Map<String, Integer> counts) {
        return reply.to(view(account), view -> {
            SyncDocument document = SyncDocument.of(view, who);
            int exitCode = reply.one(view, shape(document, counts), page -> write(view, document.changes(), page));
            if (view.nearsItsEnd() && view.status().setAside() > 0) {
                reply.note(
                        "cli.sync.ends",
                        view.retirement().orElseThrow(),
                        view.status().setAside());
            }
            return exitCode;
        });
    }

    private static void write(SyncView view, List<PendingChangeDocument> changes, Page page) {
        page.title("cli.sync.title")
                .fact("cli.sync.pending", view.status().pending())
                .fact("cli.sync.scheduled", view.status().scheduled())
                .fact("cli.sync.set-aside", view.status().setAside())
                .fact("cli.sync.delivered-ever", view.status().delivered())
                .fact("cli.sync.oldest", view.oldestPendingSeconds())
                .fact("cli.sync.locks-owed", locks(view))
                .fact("cli.sync.retirement", view.retirement());
        if (!changes.isEmpty()) {
            page.gap().table(changes, CHANGES);
        }
    }

    /** How many, and which. */
    private static String locks(SyncView view) {
        String names = view.unlocked().stream().map(PublisherId::value).collect(Collectors.joining(", "));
        String more = view.locksOwed() > view.unlocked().size() ? ", …" : "";
        return view.locksOwed() + (names.isEmpty() ? "" : " (" + names + more + ")");
    }

    private static Shape<SyncView> shape(SyncDocument document, Map<String, Integer> counts) {
        List<Column<SyncView>> columns = new ArrayList<>(List.of(
                Column.csvOnly("pending", view -> view.status().pending()),
                Column.csvOnly("scheduled", view -> view.status().scheduled()),
                Column.csvOnly("setAside", view -> view.status().setAside()),
                Column.csvOnly("delivered", view -> view.status().delivered()),
                Column.csvOnly("oldestPendingSeconds", SyncView::oldestPendingSeconds),
                Column.csvOnly("locksOwed", SyncView::locksOwed),
                Column.csvOnly("retirement", SyncView::retirement)));
        counts.forEach((name, count) -> columns.add(Column.csvOnly(name, _ -> count)));
        return new Shape<>(_ -> new Shown(document, counts), columns);
    }
}
