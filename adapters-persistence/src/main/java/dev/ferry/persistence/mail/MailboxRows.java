package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAILBOX;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.StorableText;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code mailbox}. */
final class MailboxRows {
    private static final Columns<QueuedMail> COLUMNS = Columns.of(MAILBOX, QueuedMail.class)
            .with(MAILBOX.MAIL_ID, QueuedMail::id)
            .with(MAILBOX.KIND, row -> row.mail().kind().slug())
            .with(MAILBOX.RECIPIENT, row -> row.mail().to().written())
            .with(MAILBOX.RECIPIENT_KEY, row -> row.mail().to().normal())
            .with(MAILBOX.SUBJECT, row -> StorableText.of(row.mail().subject()))
            .with(MAILBOX.BODY, row -> StorableText.of(row.mail().body()))
            .with(
                    MAILBOX.PUBLISHER_ID,
                    row -> row.mail().account().map(PublisherId::value).orElse(null))
            .with(MAILBOX.WRITTEN_AT, row -> row.mail().at());

    private MailboxRows() {}

    static void insert(DSLContext sql, Collection<QueuedMail> mails) {
        COLUMNS.insert(sql, mails);
    }

    /** Those of them that are there. */
    static Set<UUID> present(DSLContext sql, Collection<UUID> ids) {
        return sql.select(MAILBOX.MAIL_ID)
                .from(MAILBOX)
                .where(Keys.among(MAILBOX.MAIL_ID, ids, id -> id))
                .fetchSet(MAILBOX.MAIL_ID);
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
