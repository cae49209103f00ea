package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.ENROLMENT;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Enrolments that somebody applied for, or that tell of them. */
final class PersonalEnrolments implements PersonalTable {
    private static final Mentioned APPLIED = Mentioned.alone(ENROLMENT, ENROLMENT.APPLICANT);
    private static final Mentioned ALL = new Mentioned(
            ENROLMENT,
            List.of(ENROLMENT.APPLICANT),
            List.of(ENROLMENT.ENROLMENT_KEY, ENROLMENT.COMPANY_NAME, ENROLMENT.ADDRESS),
            List.of());

    @Override
    public List<Field<String>> columns() {
        return ALL.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.ENROLMENT);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return APPLIED.rows(database, who)
                .flatMap(row ->
                        told(ENROLMENT, row, one -> Optional.of(PersonalRecord.of(EnrolmentRows.enrolment(one)))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return ALL.rewrite(sql, who, pseudonym);
    }
}
