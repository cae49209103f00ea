package dev.ferry.persistence.history;

import static dev.ferry.persistence.schema.Tables.HISTORY;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** What somebody did, and what was done with them. */
final class PersonalHistory implements PersonalTable {
    private static final int PAGE = 1000;

    @Override
    public List<Field<String>> columns() {
        return List.of(HISTORY.ACTOR, HISTORY.FACTS);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.HISTORY);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return Keys.<Record>pages(last -> database.with(sql -> behind(sql, who, last)))
                .flatMap(row -> told(
                        HISTORY,
                        row,
                        one -> Optional.of(HistoryRows.read(one))
                                .filter(entry -> who.is(entry.actor()) || who.inFacts(entry.facts()))
                                .map(PersonalRecord::of)));
    }

    private static List<Record> behind(DSLContext sql, Mentions who, Optional<Record> last) {
        return List.copyOf(sql.selectFrom(HISTORY)
                .where(HISTORY.ACTOR.eq(who.of().normal()).or(Mentioned.perhapsInJson(HISTORY.FACTS, who)))
                .and(last.map(row -> HISTORY.ID.gt(row.get(HISTORY.ID))).orElseGet(DSL::noCondition))
                .orderBy(HISTORY.ID)
                .limit(PAGE)
                .fetch());
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return asActor(who, pseudonym, sql)
                + Mentioned.inJson(HISTORY, HISTORY.FACTS).rewrite(sql, who, pseudonym);
    }

    /** In one statement, because an operator may have moved a million accounts. */
    private static int asActor(Mentions who, String pseudonym, DSLContext sql) {
        return sql.update(HISTORY)
                .set(HISTORY.ACTOR, DSL.val(pseudonym))
                .where(HISTORY.ACTOR.eq(who.of().normal()))
                .execute();
    }
}
