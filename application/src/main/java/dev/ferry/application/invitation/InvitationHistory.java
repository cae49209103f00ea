package dev.ferry.application.invitation;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.ReminderLadder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The history of one page of invitations or reminders, all of one moment. Not thread-safe. */
final class InvitationHistory {
    private final String actor;
    private final Action action;
    private final ReminderLadder ladder;
    private final Instant at;
    private final List<HistoryEntry> all = new ArrayList<>();

    InvitationHistory(String actor, Action action, ReminderLadder ladder, Clock clock) {
        this.actor = actor;
        this.action = action;
        this.ladder = ladder;
        this.at = clock.instant();
    }

    LocalDate today() {
        return ladder.today(at);
    }

    void add(MigrationInvitation invitation, int mails) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("mails", mails);
        invitation.wave().ifPresent(wave -> facts.put("wave", wave.value()));
        invitation.until().ifPresent(last -> facts.put("until", last.toString()));
        all.add(new HistoryEntry(at, actor, action, Optional.of(invitation.account()), facts));
    }

    List<HistoryEntry> all() {
        return all;
    }
}
