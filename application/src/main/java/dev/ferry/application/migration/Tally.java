package dev.ferry.application.migration;

import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts pages as they are done with, and tells whoever watches. */
final class Tally {
    private final WaveWatch watch;
    private final Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
    private long migrated;
    private long alreadyMigrated;
    private long actionNeeded;
    private long usersMoved;
    private long usersUnmapped;
    private long gone;

    Tally(WaveWatch watch) {
        this.watch = watch;
    }

    void add(PageVerdict page) {
        page.moved().forEach(id -> {
            alreadyMigrated++;
            watch.alreadyMigrated(id);
        });
        page.moving().forEach(this::add);
        page.waiting().forEach(this::add);
        gone += page.accounts();
        watch.progress(gone);
    }

    private void add(Moving one) {
        migrated++;
        usersMoved += one.move().mapped();
        usersUnmapped += one.move().unmapped().size();
        watch.moved(one.account(), one.move().users());
    }

    private void add(Waiting one) {
        actionNeeded++;
        one.findings().stream()
                .map(Finding::code)
                .collect(Collectors.toSet())
                .forEach(code -> findings.merge(code, 1L, Long::sum));
        watch.actionNeeded(one.account(), one.findings());
    }

    long accounts() {
        return migrated + alreadyMigrated + actionNeeded;
    }

    long migrated() {
        return migrated;
    }

    long alreadyMigrated() {
        return alreadyMigrated;
    }

    long actionNeeded() {
        return actionNeeded;
    }

    long usersMoved() {
        return usersMoved;
    }

    long usersUnmapped() {
        return usersUnmapped;
    }

    /** A copy in the order of the codes. */
    Map<FindingCode, Long> findings() {
        return new EnumMap<>(findings);
    }
}
