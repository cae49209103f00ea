package dev.ferry.persistence.mail;

import static dev.ferry.persistence.schema.Tables.MAILBOX;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.Mailbox;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Reading;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The embedded mail system: it delivers into a table, to be looked into. Thread-safe. */
final class JooqMailer implements Mailer, BatchMailer, Mailbox {
    private static final int PAGE = 200;

    private final Database database;

    @Inject
    JooqMailer(Database database) {
        this.database = database;
    }

    @Override
    public Answer deliver(UUID id, Mail mail) {
        deliverAll(List.of(new QueuedMail(id, mail, 0)));
        return new Answer.Taken();
    }

    @Override
    public Optional<BatchMailer> batchMailer() {
        return Optional.of(this);
    }

    /** What was delivered before is passed over; two at once collide, and the one who is late finds it there. */
    @Override
    public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
        return database.with(SYSTEM, sql -> {
            Set<UUID> present =
                    MailboxRows.present(sql, mails.stream().map(QueuedMail::id).toList());
            MailboxRows.insert(
                    sql,
                    mails.stream().filter(one -> !present.contains(one.id())).toList());
            MailboxRows.deleteOld(sql, mails);
            return mails.stream().collect(Collectors.toMap(QueuedMail::id, _ -> new Answer.Taken()));
        });
    }

    @Override
    public Optional<Mailbox> mailbox() {
        return Optional.of(this);
    }

    @Override
    public Stream<Mail> mails(Optional<EmailAddress> to, Consumer<UnreadableRow> unreadable) {
        return Keys.<Record>pages(last -> pageBehind(last, to))
                .map(row -> Reading.of(row, MailboxRows::read))
                .flatMap(reading -> {
                    if (reading instanceof Reading.Unreadable<Mail>(var row, var why)) {
                        unreadable.accept(new UnreadableRow(Reading.nameOf(MAILBOX, row), why));
                    }
                    return reading.stream();
                });
    }

    private List<Record> pageBehind(Optional<Record> last, Optional<EmailAddress> to) {
        Condition which =
                to.map(address -> MAILBOX.RECIPIENT_KEY.eq(address.normal())).orElseGet(DSL::noCondition);
        Condition behind =
                last.map(row -> MAILBOX.NUMBER.gt(row.get(MAILBOX.NUMBER))).orElseGet(DSL::noCondition);
        return database.with(
                SYSTEM,
                sql -> List.copyOf(sql.selectFrom(MAILBOX)
                        .where(which, behind)
                        .orderBy(MAILBOX.NUMBER)
                        .limit(PAGE)
                        .fetch()));
    }
}
