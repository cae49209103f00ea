package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_CASE;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Reading;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;

/** Cases in tables. Thread-safe. */
final class JooqCases implements Cases {
    private final Database database;

    @Inject
    JooqCases(Database database) {
        this.database = database;
    }

    @Override
    public CaseId newId() {
        return new CaseId(database.with(Uuids::next));
    }

    /** Two at once collide, and the one who is late finds the other there. */
    @Override
    public boolean add(SupportCase one) {
        return database.with(sql -> {
            boolean free = one.isClosed() || !CaseRows.stands(sql, one.request());
            if (free) {
                CaseRows.insert(sql, one);
            }
            return free;
        });
    }

    @Override
    public Optional<SupportCase> find(CaseId id) {
        return only(database.with(sql -> CaseRows.fetch(sql, CaseRows.isCase(id))));
    }

    @Override
    public Optional<SupportCase> hold(CaseId id) {
        return only(database.with(sql -> CaseRows.hold(sql, id)));
    }

    private static Optional<SupportCase> only(List<Reading<SupportCase>> found) {
        return found.stream().flatMap(Reading::stream).findFirst();
    }

    @Override
    public Map<PublisherId, List<SupportCase>> ofAccounts(Set<PublisherId> accounts) {
        return database.with(sql -> CaseRows.fetch(sql, Keys.among(SUPPORT_CASE.PUBLISHER_ID, accounts))).stream()
                .flatMap(Reading::stream)
                .collect(Collectors.groupingBy(SupportCase::account));
    }

    @Override
    public List<SupportCase> page(CaseFilter filter, Optional<CasePlace> after, int limit) {
        return database.with(sql -> {
            List<SupportCase> found = new ArrayList<>();
            Optional<CasePlace> last = after;
            List<Record> rows;
            int asked;
            do {
                asked = limit - found.size();
                rows = CaseRows.page(sql, filter, last, asked);
                CaseRows.readings(sql, rows).stream().flatMap(Reading::stream).forEach(found::add);
                last = rows.isEmpty() ? last : Optional.of(CaseRows.place(rows.getLast()));
            } while (rows.size() == asked && found.size() < limit);
            return List.copyOf(found);
        });
    }

    @Override
    public void save(SupportCase one) {
        database.with(sql -> {
            CaseRows.save(sql, one);
            return one;
        });
    }
}
