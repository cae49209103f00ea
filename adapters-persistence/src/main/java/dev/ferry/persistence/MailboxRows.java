package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.MAILBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code mailbox}. */
final class MailboxRows {
    private MailboxRows() {}

    static void insert(DSLContext sql, UUID id, Mail mail) {
        sql.insertInto(MAILBOX)
                .set(MAILBOX.MAIL_ID, id)
                .set(MAILBOX.KIND, mail.kind().slug())
                .set(MAILBOX.RECIPIENT, mail.to().written())
                .set(MAILBOX.RECIPIENT_KEY, mail.to().normal())
                .set(MAILBOX.SUBJECT, StorableText.of(mail.subject()))
                .set(MAILBOX.BODY, StorableText.of(mail.body()))
                .set(
                        MAILBOX.PUBLISHER_ID,
                        mail.account().map(PublisherId::value).orElse(null))
                .set(MAILBOX.WRITTEN_AT, mail.at().truncatedTo(ChronoUnit.MICROS))
                .execute();
    }

    static Mail read(Record row) {
        return new Mail(
                MailQueueRows.KINDS.read(row.get(MAILBOX.KIND)),
                EmailAddress.of(row.get(MAILBOX.RECIPIENT)),
                row.get(MAILBOX.SUBJECT),
                row.get(MAILBOX.BODY),
                Optional.ofNullable(row.get(MAILBOX.PUBLISHER_ID)).map(PublisherId::new),
                row.get(MAILBOX.WRITTEN_AT));
    }
}
