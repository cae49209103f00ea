package dev.ferry.testkit.mail;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.Mailbox;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Delivers mails into a mailbox in memory, and can be made to refuse, hang, break off, answer nonsense and turn mails
 * down. Thread-safe.
 */
public final class InMemoryMailer extends BreakableFake implements Mailer, BatchMailer, Mailbox, PersonalStore {
    private final TransactionalState<Map<UUID, Mail>> delivered;
    private volatile Function<Mail, Optional<String>> refusal = _ -> Optional.empty();

    /** A mailbox that is empty, of its own. */
    public InMemoryMailer() {
        this(new InMemoryDatabase());
    }

    /** A mailbox that is empty, and kept in this database. */
    public InMemoryMailer(InMemoryDatabase database) {
        super(new Switch(SYSTEM));
        delivered = database.keep(Map.of(), LinkedHashMap::new);
    }

    /** Turns down the mails for which there is a reason, from now on. */
    public void turnDown(Function<Mail, Optional<String>> reason) {
        refusal = reason;
    }

    @Override
    public Answer deliver(UUID id, Mail mail) {
        return ask(() -> take(id, mail));
    }

    private Answer take(UUID id, Mail mail) {
        Optional<String> why = refusal.apply(mail);
        if (why.isPresent()) {
            return new Answer.TurnedDown(why.get());
        }
        delivered.change(byId -> byId.putIfAbsent(id, mail));
        return new Answer.Taken();
    }

    @Override
    public Optional<BatchMailer> batchMailer() {
        return Optional.of(this);
    }

    @Override
    public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
        return ask(() -> {
            Map<UUID, Answer> answers = new LinkedHashMap<>();
            mails.forEach(one -> answers.put(one.id(), take(one.id(), one.mail())));
            return answers;
        });
    }

    @Override
    public Optional<Mailbox> mailbox() {
        return Optional.of(this);
    }

    @Override
    public Stream<Mail> mails(Optional<EmailAddress> to, Consumer<UnreadableRow> unreadable) {
        return delivered.read(byId -> List.copyOf(byId.values())).stream()
                .filter(mail -> to.map(mail.to()::equals).orElse(true));
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return mails(Optional.of(who.of())).map(mail -> PersonalRecord.of(PersonalKind.DELIVERED_MAIL, mail));
    }

    @Override
    public int erase(Pseudonymised person) {
        return delivered.changing(byId -> Pseudonymised.values(byId, person::without));
    }
}
