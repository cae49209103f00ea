package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.persistence.search.WordMatch;
import dev.ferry.persistence.table.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * The accounts that are known by some words and that a filter covers: looked for by the words, or by the filter, where
 * that leaves fewer.
 */
final class FoundStandings {
    /** So many accounts are looked at at once. */
    private static final int PART = 1_000;

    private final DSLContext sql;
    private final WordMatch match;
    private final Optional<List<String>> few;
    private final FilteredStandings filtered;
    private final Condition filter;
    private final boolean wordsAlone;

    FoundStandings(DSLContext sql, StandingFilter filter, WordMatch match) {
        this.sql = sql;
        this.match = match;
        this.filtered = new FilteredStandings(sql, filter, match.has(ACCOUNT_STANDING.PUBLISHER_ID));
        this.filter = new FilteredStandings(sql, filter).all();
        this.wordsAlone = filter.equals(StandingFilter.ALL);
        this.few = wordsAlone ? Optional.empty() : match.few().filter(ids -> ids.size() <= filtered.accounts());
    }

    List<AccountStanding> page(Optional<PublisherId> after, int most) {
        if (wordsAlone) {
            return ofWords(after, most);
        }
        return few.map(ids -> among(ids, after, most)).orElseGet(() -> filtered.page(after, most));
    }

    /** One that was found and never judged yet has no standing, so that a page may be short of it. */
    private List<AccountStanding> ofWords(Optional<PublisherId> after, int most) {
        List<AccountStanding> found = new ArrayList<>();
        List<String> ids = match.find(after, most);
        found.addAll(standings(ids));
        while (ids.size() == most && found.size() < most) {
            ids = match.find(Optional.of(new PublisherId(ids.getLast())), most);
            found.addAll(standings(ids));
        }
        return first(most, found);
    }

    private List<AccountStanding> among(List<String> ids, Optional<PublisherId> after, int most) {
        List<String> behind = ids.stream()
                .filter(id ->
                        after.filter(last -> id.compareTo(last.value()) <= 0).isEmpty())
                .toList();
        List<AccountStanding> found = new ArrayList<>();
        for (int start = 0; start < behind.size() && found.size() < most; start += PART) {
            found.addAll(standings(behind.subList(start, Math.min(start + PART, behind.size()))));
        }
        return first(most, found);
    }

    private static List<AccountStanding> first(int most, List<AccountStanding> found) {
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private List<AccountStanding> standings(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.selectFrom(ACCOUNT_STANDING)
                        .where(Keys.among(ACCOUNT_STANDING.PUBLISHER_ID, ids), filter)
                        .orderBy(ACCOUNT_STANDING.PUBLISHER_ID)
                        .fetch(StandingRows::read);
    }

    long count(int most) {
        if (wordsAlone) {
            return match.count(most + 1);
        }
        return few.map(ids -> counted(ids, most)).orElseGet(() -> filtered.count(most));
    }

    private long counted(List<String> ids, int most) {
        long count = 0;
        for (int start = 0; start < ids.size() && count <= most; start += PART) {
            count += sql.fetchCount(
                    ACCOUNT_STANDING,
                    Keys.among(ACCOUNT_STANDING.PUBLISHER_ID, ids.subList(start, Math.min(start + PART, ids.size())))
                            .and(filter));
        }
        return Math.min(count, most + 1L);
    }
}
