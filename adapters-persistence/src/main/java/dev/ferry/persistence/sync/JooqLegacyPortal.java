package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.persistence.account.LegacyAccountRows;
import dev.ferry.persistence.account.LegacyUserRows;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The embedded legacy portal: what the exports said, and what it was told since. Thread-safe. */
final class JooqLegacyPortal implements LegacyPortal {
    private final Database database;
    private final LegacyAccounts accounts;

    @Inject
    JooqLegacyPortal(Database database, LegacyAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public Answer apply(NumberedChange change) {
        return database.with(
                SYSTEM,
                sql -> known(sql, Set.of(change.change().account())).isEmpty()
                        ? new Answer.TurnedDown(
                                "there is no account " + change.change().account())
                        : taken(sql, change));
    }

    private static Answer taken(DSLContext sql, NumberedChange change) {
        if (LegacyTakenRows.take(sql, change.change().account(), change.number())) {
            make(sql, change.change().account(), change.change().what());
        }
        return new Answer.Taken();
    }

    private static void make(DSLContext sql, PublisherId account, LegacyChange what) {
        switch (what) {
            case LegacyChange.UserStands(var user) -> LegacyUserRows.put(sql, account, user);
            case LegacyChange.UserDeactivated(var key) -> LegacyUserRows.deactivate(sql, account, key);
            case LegacyChange.UserDeleted(var key) -> LegacyUserRows.delete(sql, account, key);
            case LegacyChange.SettingsStand stand -> LegacyAccountRows.settle(sql, account, stand);
        }
    }

    @Override
    public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> asked) {
        return database.with(SYSTEM, sql -> {
            Set<String> known = known(sql, asked);
            Map<String, List<LegacyUser>> users = LegacyUserRows.ofAll(sql, known);
            return known.stream()
                    .collect(Collectors.toUnmodifiableMap(PublisherId::new, id -> users.getOrDefault(id, List.of())));
        });
    }

    private static Set<String> known(DSLContext sql, Set<PublisherId> asked) {
        return sql.select(LEGACY_ACCOUNT.PUBLISHER_ID)
                .from(LEGACY_ACCOUNT)
                .where(Keys.among(LEGACY_ACCOUNT.PUBLISHER_ID, asked))
                .fetchSet(LEGACY_ACCOUNT.PUBLISHER_ID);
    }

    @Override
    public void lockAll(Set<PublisherId> ids) {
        database.with(SYSTEM, _ -> {
            accounts.lockAll(ids);
            return true;
        });
    }
}
