package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.search.WordReader;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** How accounts stand, in tables. Thread-safe. */
final class JooqAccountStandings implements AccountStandings {
    private final Database database;

    private final WordReader words;

    @Inject
    JooqAccountStandings(Database database, WordReader words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public Map<PublisherId, AccountStanding> findAll(Set<PublisherId> accounts) {
        return database.with(sql -> Keys.anyNear(sql, ACCOUNT_STANDING.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(ACCOUNT_STANDING)
                        .where(Keys.among(ACCOUNT_STANDING.PUBLISHER_ID, accounts))
                        .fetch(StandingRows::read))
                : Map.of());
    }

    /** What is there is locked. What is not is inserted, or collides, and then the transaction is run again. */
    private static Map<PublisherId, AccountStanding> held(DSLContext sql, Set<PublisherId> accounts) {
        return Keys.anyNear(sql, ACCOUNT_STANDING.PUBLISHER_ID, accounts)
                ? byAccount(sql.selectFrom(ACCOUNT_STANDING)
                        .where(Keys.among(ACCOUNT_STANDING.PUBLISHER_ID, accounts))
                        .orderBy(ACCOUNT_STANDING.PUBLISHER_ID)
                        .forUpdate()
                        .fetch(StandingRows::read))
                : Map.of();
    }

    private static Map<PublisherId, AccountStanding> byAccount(List<AccountStanding> standings) {
        Map<PublisherId, AccountStanding> byAccount = new HashMap<>();
        standings.forEach(one -> byAccount.put(one.account(), one));
        return byAccount;
    }

    @Override
    public Set<PublisherId> saveAll(Collection<AccountStanding> standings) {
        Set<PublisherId> accounts = new HashSet<>();
        standings.forEach(one -> accounts.add(one.account()));
        return database.with(sql -> saved(sql, held(sql, accounts), standings));
    }

    private static Set<PublisherId> saved(
            DSLContext sql, Map<PublisherId, AccountStanding> kept, Collection<AccountStanding> standings) {
        Set<PublisherId> later = new HashSet<>();
        List<AccountStanding> fresh = new ArrayList<>();
        List<AccountStanding> changed = new ArrayList<>();
        List<AccountStanding> replaced = new ArrayList<>();
        List<AccountStanding> same = new ArrayList<>();
        for (AccountStanding one : standings) {
            AccountStanding before = kept.get(one.account());
            if (before == null) {
                fresh.add(one);
            } else if (before.judgedAt().isAfter(one.judgedAt())) {
                later.add(one.account());
            } else if (!before.saysTheSameAs(one)) {
                changed.add(one);
                replaced.add(before);
            } else if (before.judgedAt().isBefore(one.judgedAt())) {
                same.add(one);
            }
        }
        StandingRows.insert(sql, fresh);
        StandingRows.update(sql, changed);
        StandingRows.renew(sql, same);
        List<AccountStanding> written = new ArrayList<>(fresh);
        written.addAll(changed);
        PairRows.KEYS.change(sql, kept, written);
        PairRows.GROUNDS.change(sql, kept, written);
        SumRows.add(sql, replaced, written);
        return later;
    }

    @Override
    public List<AccountStanding> page(StandingFilter filter, Instant at, Optional<PublisherId> after, int most) {
        if (filter.hasWords()) {
            words.catchUp();
        }
        return database.with(sql -> covered(sql, filter, at).page(after, most));
    }

    @Override
    public Found find(StandingFilter filter, Instant at, Optional<PublisherId> after, int most, int counted) {
        boolean unread = filter.hasWords() && !words.catchUp();
        return database.with(sql -> {
            CoveredStandings covered = covered(sql, filter, at);
            return new Found(covered.page(after, most), covered.count(counted), unread);
        });
    }

    private static CoveredStandings covered(DSLContext sql, StandingFilter filter, Instant at) {
        return filter.text()
                .filter(text -> !text.isBlank())
                .<CoveredStandings>map(text -> FoundStandings.of(sql, filter, at, text))
                .orElseGet(() -> new FilteredStandings(sql, filter, at));
    }

    @Override
    public Set<PublisherId> judgedBefore(Instant time, int most) {
        return before(true, time, most);
    }

    @Override
    public Set<PublisherId> unansweredBefore(Instant time, int most) {
        return before(false, time, most);
    }

    /** In the order of the index, so that no more than these are read. */
    private Set<PublisherId> before(boolean answered, Instant time, int most) {
        return database.with(sql -> sql.select(ACCOUNT_STANDING.PUBLISHER_ID)
                .from(ACCOUNT_STANDING)
                .where(ACCOUNT_STANDING.ANSWERED.eq(answered), ACCOUNT_STANDING.JUDGED_AT.lt(time))
                .orderBy(ACCOUNT_STANDING.ANSWERED, ACCOUNT_STANDING.JUDGED_AT)
                .limit(most)
                .fetchSet(row -> new PublisherId(row.value1())));
    }

    @Override
    public StandingSums sums() {
        return database.with(SumRows::fetch);
    }
}
