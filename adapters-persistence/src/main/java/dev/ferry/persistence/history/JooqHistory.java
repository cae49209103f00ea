package dev.ferry.persistence.history;

import static dev.ferry.persistence.schema.Tables.HISTORY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.history.PlacedEntry;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** History in a table that is only ever inserted into. Thread-safe. */
final class JooqHistory implements History {
    private static final int PAGE = 1000;
    /** Of no row: the database counts from 1. */
    private static final long NO_ID = -1;

    private final Database database;

    @Inject
    JooqHistory(Database database) {
        this.database = database;
    }

    @Override
    public void appendAll(List<HistoryEntry> entries) {
        database.with(sql -> {
            HistoryRows.insert(sql, entries);
            return entries.size();
        });
    }

    /** The same two statements either way, of which the second meets no row where the entry is kept. */
    @Override
    public void append(HistoryEntry entry, boolean kept) {
        database.with(sql -> {
            long id = HistoryRows.insertOne(sql, entry);
            return sql.deleteFrom(HISTORY)
                    .where(HISTORY.ID.eq(kept ? NO_ID : id))
                    .execute();
        });
    }

    @Override
    public Stream<HistoryEntry> entries(Optional<PublisherId> account) {
        return rowsBehind(account, 0).map(HistoryRows::read);
    }

    @Override
    public Stream<PlacedEntry> entriesBehind(Optional<PublisherId> account, long place) {
        return rowsBehind(account, place).map(row -> new PlacedEntry(row.get(HISTORY.ID), HistoryRows.read(row)));
    }

    /** In one statement for any number of accounts: facts that are the same are the same text. */
    @Override
    public List<HistoryEntry> lastOfEach(Action action, Set<PublisherId> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        var each = HISTORY.as("each");
        return database.with(sql -> sql.selectFrom(HISTORY)
                .where(HISTORY.ID.in(sql.select(DSL.max(each.ID))
                        .from(each)
                        .where(Keys.among(each.PUBLISHER_ID, accounts), each.ACTION.eq(action.slug()))
                        .groupBy(each.PUBLISHER_ID, each.FACTS)))
                .orderBy(HISTORY.ID)
                .fetch(HistoryRows::read));
    }

    @Override
    public List<PlacedEntry> newest(Action action, OptionalLong before, int most) {
        Condition which = before.isPresent() ? HISTORY.ID.lt(before.getAsLong()) : DSL.noCondition();
        return database.with(sql -> sql.selectFrom(HISTORY)
                .where(HISTORY.ACTION.eq(action.slug()), which)
                .orderBy(HISTORY.ACTION.desc(), HISTORY.ID.desc())
                .limit(most)
                .fetch(row -> new PlacedEntry(row.get(HISTORY.ID), HistoryRows.read(row))));
    }

    /** Each account once, whatever is known of it is not read. */
    @Override
    public long countAccounts(Action among, Set<Milestone> any) {
        var some = HISTORY.as("among");
        return database.with(sql -> sql.fetchSingle(sql.select(DSL.countDistinct(HISTORY.PUBLISHER_ID))
                        .from(HISTORY)
                        .where(
                                DSL.or(any.stream().map(JooqHistory::isMet).toList()),
                                HISTORY.PUBLISHER_ID.in(sql.select(some.PUBLISHER_ID)
                                        .from(some)
                                        .where(some.ACTION.eq(among.slug()), some.PUBLISHER_ID.isNotNull()))))
                .value1());
    }

    /** By the text of its facts, in which what anybody typed has its quotes escaped. */
    private static Condition isMet(Milestone milestone) {
        return HISTORY.ACTION
                .eq(milestone.action().slug())
                .and(milestone
                        .decision()
                        .map(decision -> HISTORY.FACTS.contains(
                                Json.write(Map.of("decision", decision)).replaceAll("[{}]", "")))
                        .orElseGet(DSL::noCondition));
    }

    private Stream<Record> rowsBehind(Optional<PublisherId> account, long place) {
        return Keys.pages(
                last -> pageBehind(last.map(row -> row.get(HISTORY.ID)).orElse(place), account));
    }

    private List<Record> pageBehind(long place, Optional<PublisherId> account) {
        Condition which = account.map(id -> HISTORY.PUBLISHER_ID.eq(id.value())).orElseGet(DSL::noCondition);
        Condition behind = place > 0 ? HISTORY.ID.gt(place) : DSL.noCondition();
        return database.with(sql -> List.copyOf(sql.selectFrom(HISTORY)
                .where(which, behind)
                .orderBy(HISTORY.ID)
                .limit(PAGE)
                .fetch()));
    }
}
