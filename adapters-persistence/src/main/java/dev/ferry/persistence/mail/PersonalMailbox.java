package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAILBOX;

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

/**
 * Delivered mails to somebody, which are deleted, and those to others that name them, of which the plain text stays.
 */
final class PersonalMailbox implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(MAILBOX.RECIPIENT, MAILBOX.RECIPIENT_KEY, MAILBOX.SUBJECT, MAILBOX.BODY, MAILBOX.HTML);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.DELIVERED_MAIL);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database
                .with(sql -> sql.selectFrom(MAILBOX)
                        .where(MAILBOX.RECIPIENT_KEY.eq(who.of().normal()))
                        .orderBy(MAILBOX.NUMBER)
                        .fetch())
                .stream()
                .flatMap(row -> told(
                        MAILBOX,
                        row,
                        one -> Optional.of(PersonalRecord.of(PersonalKind.DELIVERED_MAIL, MailboxRows.read(one)))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return Mentioned.alone(MAILBOX, MAILBOX.RECIPIENT).delete(sql, who)
                + Mentioned.inTexts(MAILBOX, List.of(MAILBOX.SUBJECT, MAILBOX.BODY, MAILBOX.HTML))
                        .rewrite(sql, who, pseudonym, MAILBOX.HTML);
    }
}
