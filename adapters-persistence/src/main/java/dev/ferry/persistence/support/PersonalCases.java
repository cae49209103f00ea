package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_ANSWER;
import static dev.ferry.persistence.schema.Tables.SUPPORT_CASE;

import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import dev.ferry.persistence.table.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Cases that somebody opened or answered, or that name them. */
final class PersonalCases implements PersonalTable {
    private static final Mentioned CASES =
            new Mentioned(SUPPORT_CASE, List.of(SUPPORT_CASE.OPENED_BY), List.of(SUPPORT_CASE.TEXT), List.of());

    @Override
    public List<Field<String>> columns() {
        return CASES.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.CASE);
    }

    /** With what was answered, which is no record of its own. */
    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return Stream.concat(
                        CASES.rows(database, who).map(row -> row.get(SUPPORT_CASE.CASE_ID)),
                        PersonalAnswers.ANSWERS.rows(database, who).map(row -> row.get(SUPPORT_ANSWER.CASE_ID)))
                .distinct()
                .map(CaseId::new)
                .flatMap(id -> database.with(sql -> CaseRows.fetch(sql, CaseRows.isCase(id))).stream())
                .map(reading -> switch (reading) {
                    case Reading.Read<SupportCase>(var one) -> PersonalRecord.of(one, who);
                    case Reading.Unreadable<SupportCase>(var row, var why) ->
                        PersonalRecord.unreadable(
                                PersonalKind.CASE, new UnreadableRow(Reading.nameOf(SUPPORT_CASE, row), why));
                });
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return CASES.rewrite(sql, who, pseudonym);
    }
}
