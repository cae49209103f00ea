package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.search.AccountSearch;
import dev.ferry.domain.search.SearchText;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds accounts by words in tables, which follow what accounts are called. Thread-safe. */
final class JooqAccountSearch implements AccountSearch {
    private final Database database;
    private final WordReader reader;

    @Inject
    JooqAccountSearch(Database database, WordReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public List<PublisherId> find(SearchText text, Optional<PublisherId> after, int most) {
        reader.catchUp();
        return database
                .with(sql -> text.isBlank()
                        ? all(sql, after, most)
                        : WordMatch.of(sql, text).find(after, most))
                .stream()
                .map(PublisherId::new)
                .toList();
    }

    private static List<String> all(DSLContext sql, Optional<PublisherId> after, int most) {
        return sql.select(LEGACY_ACCOUNT.PUBLISHER_ID)
                .from(LEGACY_ACCOUNT)
                .where(after.map(id -> LEGACY_ACCOUNT.PUBLISHER_ID.gt(id.value()))
                        .orElseGet(DSL::noCondition))
                .orderBy(LEGACY_ACCOUNT.PUBLISHER_ID)
                .limit(most)
                .fetch(LEGACY_ACCOUNT.PUBLISHER_ID);
    }

    @Override
    public int count(SearchText text, int most) {
        reader.catchUp();
        return database.with(sql -> text.isBlank()
                ? sql.fetchCount(DSL.selectOne().from(LEGACY_ACCOUNT).limit(most))
                : WordMatch.of(sql, text).count(most));
    }

    @Override
    public boolean isBehind() {
        return database.with(sql -> !WordMarks.isEmpty(sql));
    }

    @Override
    public boolean readSome() {
        return reader.doSome();
    }
}
