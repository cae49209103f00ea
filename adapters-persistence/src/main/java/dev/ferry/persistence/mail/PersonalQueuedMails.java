package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAIL_QUEUE;

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

/** Mails to somebody, which are deleted, and mails to others that name them, which go on as plain text. */
final class PersonalQueuedMails implements PersonalTable {
    private static final Mentioned TO_THEM = Mentioned.alone(MAIL_QUEUE, MAIL_QUEUE.RECIPIENT);
    private static final Mentioned ABOUT_THEM = Mentioned.inTexts(
            MAIL_QUEUE, List.of(MAIL_QUEUE.SUBJECT, MAIL_QUEUE.BODY, MAIL_QUEUE.HTML, MAIL_QUEUE.REASON));

    @Override
    public List<Field<String>> columns() {
        return List.of(MAIL_QUEUE.RECIPIENT, MAIL_QUEUE.SUBJECT, MAIL_QUEUE.BODY, MAIL_QUEUE.HTML, MAIL_QUEUE.REASON);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.MAIL);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return TO_THEM.rows(database, who)
                .flatMap(row -> told(
                        MAIL_QUEUE,
                        row,
                        one -> Optional.of(PersonalRecord.of(PersonalKind.MAIL, MailQueueRows.withoutBody(one)))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return TO_THEM.delete(sql, who) + ABOUT_THEM.rewrite(sql, who, pseudonym, MAIL_QUEUE.HTML);
    }
}
