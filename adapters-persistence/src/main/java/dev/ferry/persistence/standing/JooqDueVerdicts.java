package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.DUE_VERDICT;
import static dev.ferry.persistence.schema.Tables.JUDGING_RULES;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.database.DatabaseTime;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Marks of accounts that are to be judged again, in a table, which nodes share by leases. Thread-safe. */
final class JooqDueVerdicts implements DueVerdicts {
    private static final Columns<Map.Entry<String, String>> RULES = rules();

    private final Database database;

    @Inject
    JooqDueVerdicts(Database database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked") // a class has no type arguments
    private static Columns<Map.Entry<String, String>> rules() {
        return Columns.of(JUDGING_RULES, (Class<Map.Entry<String, String>>) (Class<?>) Map.Entry.class)
                .with(JUDGING_RULES.NAME, Map.Entry::getKey)
                .with(JUDGING_RULES.SAID, Map.Entry::getValue);
    }

    @Override
    public void markAll(Set<PublisherId> accounts) {
        database.with(sql -> {
            DueRows.insert(sql, new TreeSet<>(accounts));
            return accounts.size();
        });
    }

    @Override
    public Map<PublisherId, Set<Long>> marks(Set<PublisherId> accounts) {
        return database.with(sql -> Keys.anyNear(sql, DUE_VERDICT.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(DUE_VERDICT)
                        .where(Keys.among(DUE_VERDICT.PUBLISHER_ID, accounts))
                        .fetch())
                : Map.of());
    }

    private static Map<PublisherId, Set<Long>> byAccount(Collection<? extends Record> rows) {
        Map<PublisherId, Set<Long>> marks = new LinkedHashMap<>();
        rows.forEach(
                row -> marks.computeIfAbsent(new PublisherId(row.get(DUE_VERDICT.PUBLISHER_ID)), _ -> new TreeSet<>())
                        .add(row.get(DUE_VERDICT.NUMBER)));
        return marks;
    }

    @Override
    public Map<PublisherId, Set<Long>> newest(int most) {
        return database.with(sql -> withAllMarks(
                sql,
                byAccount(sql.selectFrom(DUE_VERDICT)
                        .orderBy(DUE_VERDICT.NUMBER.desc())
                        .limit(most)
                        .fetch())));
    }

    @Override
    public Map<PublisherId, Set<Long>> claim(int most, Duration lease) {
        return database.with(sql -> {
            Instant now = DatabaseTime.now(sql);
            Result<? extends Record> free = sql.selectFrom(DUE_VERDICT)
                    .where(DUE_VERDICT.LEASED_UNTIL.isNull().or(DUE_VERDICT.LEASED_UNTIL.le(now)))
                    .orderBy(DUE_VERDICT.NUMBER)
                    .limit(most)
                    .forUpdate()
                    .skipLocked()
                    .fetch();
            if (free.isEmpty()) {
                return Map.of();
            }
            sql.update(DUE_VERDICT)
                    .set(DUE_VERDICT.LEASED_UNTIL, now.plus(lease))
                    .where(numbered(free.getValues(DUE_VERDICT.NUMBER)))
                    .execute();
            return withAllMarks(sql, byAccount(free));
        });
    }

    /** Others of the same accounts were made before or behind, and are done with in one. */
    private static Map<PublisherId, Set<Long>> withAllMarks(DSLContext sql, Map<PublisherId, Set<Long>> some) {
        return some.isEmpty()
                ? some
                : byAccount(sql.selectFrom(DUE_VERDICT)
                        .where(Keys.among(DUE_VERDICT.PUBLISHER_ID, some.keySet()))
                        .fetch());
    }

    private static Condition numbered(Collection<Long> numbers) {
        return DUE_VERDICT.NUMBER.in(numbers.stream().map(DSL::inline).toList());
    }

    /** In the order of their numbers, so that two who are at the same marks never wait for each other in a circle. */
    @Override
    public Set<PublisherId> done(Map<PublisherId, Set<Long>> marks) {
        Map<Long, PublisherId> accounts = new HashMap<>();
        marks.forEach((account, numbers) -> numbers.forEach(number -> accounts.put(number, account)));
        if (accounts.isEmpty()) {
            return Set.of();
        }
        return database.with(sql -> {
            List<Long> there = sql.select(DUE_VERDICT.NUMBER)
                    .from(DUE_VERDICT)
                    .where(numbered(accounts.keySet()))
                    .orderBy(DUE_VERDICT.NUMBER)
                    .forUpdate()
                    .fetch(DUE_VERDICT.NUMBER);
            if (there.isEmpty()) {
                return Set.of();
            }
            sql.deleteFrom(DUE_VERDICT).where(numbered(there)).execute();
            Set<PublisherId> done = new HashSet<>();
            there.forEach(number -> Optional.ofNullable(accounts.get(number)).ifPresent(done::add));
            return done;
        });
    }

    @Override
    public long count(int most) {
        return database.with(sql -> (long)
                sql.fetchCount(sql.select(DUE_VERDICT.NUMBER).from(DUE_VERDICT).limit(most + 1L)));
    }

    @Override
    public long changes() {
        return database.with(GroundChanges::count);
    }

    @Override
    public void markOvertaken(Collection<AccountStanding> saved, long changes) {
        database.with(sql -> {
            DueRows.insert(sql, new TreeSet<>(GroundChanges.overtaken(sql, saved, changes)));
            return true;
        });
    }

    @Override
    public void judgedBy(Map<String, String> rules) {
        database.within(transaction -> {
            DSLContext sql = transaction.sql();
            // Who waited for another that said others does not see these rows until it asks again.
            sql.selectFrom(JUDGING_RULES)
                    .orderBy(JUDGING_RULES.NAME)
                    .forUpdate()
                    .execute();
            Map<String, String> kept = sql.selectFrom(JUDGING_RULES).fetchMap(JUDGING_RULES.NAME, JUDGING_RULES.SAID);
            if (!kept.equals(rules)) {
                sql.deleteFrom(JUDGING_RULES).execute();
                RULES.insert(sql, new TreeMap<>(rules).entrySet());
                if (!kept.isEmpty()) {
                    DueRows.markWaiting(transaction);
                }
            }
            return rules;
        });
    }
}
