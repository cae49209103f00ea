package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.persistence.search.WordMatch;
import dev.ferry.persistence.table.Keys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The accounts that are known by some words and that a filter covers: looked for by the words, or by the filter, where
 * that leaves fewer.
 */
final class FoundStandings implements CoveredStandings {
    /** So many accounts are looked at at once. */
    private static final int PART = 1_000;

    private final DSLContext sql;
    private final WordMatch match;
    private final Condition filter;
    /** Those to which the filter leaves nothing but to fit it. */
    private final Optional<List<String>> few;
    /** The filter's accounts, where words and filter both have many. */
    private final Optional<FilteredStandings> filtered;

    private FoundStandings(
            DSLContext sql,
            WordMatch match,
            Condition filter,
            Optional<List<String>> few,
            Optional<FilteredStandings> filtered) {
        this.sql = sql;
        this.match = match;
        this.filter = filter;
        this.few = few;
        this.filtered = filtered;
    }

    static FoundStandings of(DSLContext sql, StandingFilter filter, Instant at, SearchText text) {
        WordMatch match = WordMatch.of(sql, text);
        SumsOnce sums = new SumsOnce(sql);
        List<Condition> parts = StandingConditions.parts(sums, filter, at);
        if (parts.isEmpty()) {
            return new FoundStandings(sql, match, DSL.noCondition(), Optional.empty(), Optional.empty());
        }
        Optional<List<String>> few = match.few();
        if (few.filter(ids -> ids.size() <= PART).isPresent()) {
            return new FoundStandings(sql, match, DSL.and(parts), few, Optional.empty());
        }
        FilteredStandings filtered =
                new FilteredStandings(sql, sums, filter, at, List.of(match.has(ACCOUNT_STANDING.PUBLISHER_ID)));
        boolean areFewer = few.filter(ids -> ids.size() <= filtered.accounts()).isPresent();
        return new FoundStandings(
                sql,
                match,
                DSL.and(parts),
                areFewer ? few : Optional.empty(),
                areFewer ? Optional.empty() : Optional.of(filtered));
    }

    @Override
    public List<AccountStanding> page(Optional<PublisherId> after, int most) {
        return filtered.map(standings -> standings.page(after, most))
                .orElseGet(() -> few.map(ids -> among(WordMatch.behind(ids, after), most))
                        .orElseGet(() -> ofWords(after, most)));
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

    private List<AccountStanding> among(List<String> behind, int most) {
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

    @Override
    public long count(int most) {
        return filtered.map(standings -> standings.count(most))
                .orElseGet(() -> few.map(ids -> counted(ids, most)).orElseGet(() -> (long) match.count(most + 1)));
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
