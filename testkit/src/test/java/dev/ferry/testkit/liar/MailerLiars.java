package dev.ferry.testkit.liar;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.contract.Gap;
import dev.ferry.testkit.fault.Backend;
import dev.ferry.testkit.mail.ArrivedMail;
import dev.ferry.testkit.mail.InMemoryMailer;
import dev.ferry.testkit.mail.MailerAbility;
import dev.ferry.testkit.mail.MailerContract;
import dev.ferry.testkit.sample.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Mailers before a system that delivers what it is handed: most of them as those of others, without a mailbox. */
final class MailerLiars {
    private MailerLiars() {}

    static class Honest extends MailerContract {
        final InMemoryMailer system = new InMemoryMailer();

        Answer send(UUID id, Mail mail) {
            return system.deliver(id, mail);
        }

        @Override
        protected Mailer mailer() {
            return this::send;
        }

        @Override
        protected List<ArrivedMail> arrived() {
            return ArrivedMail.in(system);
        }

        @Override
        protected void turnDown(EmailAddress to, String why) {
            system.turnDown(mail -> Optional.of(why).filter(_ -> mail.to().equals(to)));
        }

        @Override
        protected Backend backend() {
            return system;
        }

        @Override
        protected Set<Gap> gaps() {
            return Gap.all("its mails leave one by one", MailerAbility.MAILBOX, MailerAbility.BUNDLES);
        }

        static Mail changed(Mail mail, EmailAddress to, String subject, String body) {
            return new Mail(mail.kind(), to, subject, body, mail.html(), mail.account(), mail.at());
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class SendsNothing extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            system.deliverAll(List.of());
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatIsWrittenAsHtmlTooArrivesAsBoth")
    static final class SendsPlainTextAlone extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            return super.send(
                    id, new Mail(mail.kind(), mail.to(), mail.subject(), mail.body(), mail.account(), mail.at()));
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class SendsTwice extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            system.deliver(new UUID(7, id.hashCode()), mail);
            return super.send(id, mail);
        }
    }

    @CaughtBy("aMailThatIsTriedAgainIsDeliveredOnce")
    static final class SendsAgainWhatIsTriedAgain extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            return super.send(
                    UUID.nameUUIDFromBytes(new byte[] {(byte) arrived().size()}), mail);
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class SendsToItself extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            EmailAddress another = Samples.email("ferry@contoso.example");
            return super.send(id, changed(mail, another, mail.subject(), mail.body()));
        }
    }

    @CaughtBy("eachOfManyMailsAtOnceArrivesAtWhomItWasWrittenTo")
    static final class SendsToWhomItSentBefore extends Honest {
        private Optional<EmailAddress> before = Optional.empty();

        @Override
        synchronized Answer send(UUID id, Mail mail) {
            before = before.or(() -> Optional.of(mail.to()));
            return super.send(id, changed(mail, before.get(), mail.subject(), mail.body()));
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class ForgetsTheSubject extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            return super.send(id, changed(mail, mail.to(), "", mail.body()));
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class ForgetsTheBody extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            return super.send(id, changed(mail, mail.to(), mail.subject(), ""));
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class CutsLongBodies extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            String start = mail.body().substring(0, Math.min(998, mail.body().length()));
            return super.send(id, changed(mail, mail.to(), mail.subject(), start));
        }
    }

    @CaughtBy("mailsOfEveryScriptArriveOnceAsTheyAreAndAtWhomTheyWereWrittenTo")
    static final class WritesLatinOnly extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            return super.send(
                    id, changed(mail, mail.to(), mail.subject(), mail.body().replaceAll("[^\\x00-\u00ff]", "?")));
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultForTaken extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            try {
                return super.send(id, mail);
            } catch (PortUnavailable _) {
                return new Answer.Taken();
            }
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultForTurnedDown extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            try {
                return super.send(id, mail);
            } catch (PortUnavailable down) {
                return new Answer.TurnedDown(String.valueOf(down.getMessage()));
            }
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextArrives")
    static final class TakesTurnedDownForTaken extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            super.send(id, mail);
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextArrives")
    static final class TakesTurnedDownForAFault extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            if (super.send(id, mail) instanceof Answer.TurnedDown) {
                throw new PortUnavailable(Mailer.SYSTEM);
            }
            return new Answer.Taken();
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextArrives")
    static final class KeepsTheReasonToItself extends Honest {
        @Override
        Answer send(UUID id, Mail mail) {
            return super.send(id, mail) instanceof Answer.TurnedDown
                    ? new Answer.TurnedDown("550")
                    : new Answer.Taken();
        }
    }

    @CaughtBy("whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextArrives")
    static final class RemembersThatItWasTurnedDown extends Honest {
        private boolean down;

        @Override
        Answer send(UUID id, Mail mail) {
            Answer answer = super.send(id, mail);
            down |= answer instanceof Answer.TurnedDown;
            return down ? new Answer.TurnedDown("no such mailbox") : answer;
        }
    }

    /** Mailers that take many at once. */
    abstract static class Bundling extends Honest implements Mailer, BatchMailer {
        @Override
        protected Mailer mailer() {
            return this;
        }

        @Override
        public Answer deliver(UUID id, Mail mail) {
            return system.deliver(id, mail);
        }

        @Override
        public Optional<BatchMailer> batchMailer() {
            return Optional.of(this);
        }

        @Override
        protected Set<Gap> gaps() {
            return Gap.all("its mails leave", MailerAbility.MAILBOX);
        }
    }

    @CaughtBy("aBundleArrivesInItsOrderAndEachOfItOnce")
    static final class SendsNoBundle extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            Map<UUID, Answer> answers = new HashMap<>();
            mails.forEach(one -> answers.put(one.id(), new Answer.Taken()));
            return answers;
        }
    }

    @CaughtBy("aBundleArrivesInItsOrderAndEachOfItOnce")
    static final class ForgetsOneOfABundle extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            return system.deliverAll(mails.subList(0, Math.max(0, mails.size() - 1)));
        }
    }

    @CaughtBy("aBundleArrivesInItsOrderAndEachOfItOnce")
    static final class AnswersForOthersOfABundle extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            Map<UUID, Answer> answers = new HashMap<>();
            system.deliverAll(mails)
                    .forEach((id, answer) -> answers.put(new UUID(id.getLeastSignificantBits(), 9), answer));
            return answers;
        }
    }

    @CaughtBy("r9AFaultIsNeverTakenForAnAnswer")
    static final class TakesAFaultOfABundleForTaken extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            try {
                return system.deliverAll(mails);
            } catch (PortUnavailable _) {
                Map<UUID, Answer> answers = new HashMap<>();
                mails.forEach(one -> answers.put(one.id(), new Answer.Taken()));
                return answers;
            }
        }
    }

    @CaughtBy("whatIsTurnedDownOfABundleIsAnsweredSoAndTheOthersArrive")
    static final class TakesAllOfABundleForTaken extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            Map<UUID, Answer> answers = new HashMap<>(system.deliverAll(mails));
            answers.replaceAll((_, _) -> new Answer.Taken());
            return answers;
        }
    }

    @CaughtBy("whatIsTurnedDownOfABundleIsAnsweredSoAndTheOthersArrive")
    static final class TurnsDownAllOfABundleForOne extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            Map<UUID, Answer> answers = new HashMap<>(system.deliverAll(mails));
            answers.values().stream()
                    .filter(Answer.TurnedDown.class::isInstance)
                    .findAny()
                    .ifPresent(why -> answers.replaceAll((_, _) -> why));
            return answers;
        }
    }

    @CaughtBy("whatIsTurnedDownOfABundleIsAnsweredSoAndTheOthersArrive")
    static final class EndsABundleAtTheFirstThatIsTurnedDown extends Bundling {
        @Override
        public Map<UUID, Answer> deliverAll(List<QueuedMail> mails) {
            Map<UUID, Answer> answers = new HashMap<>();
            boolean down = false;
            for (QueuedMail one : mails) {
                Answer answer = down ? new Answer.Taken() : system.deliver(one.id(), one.mail());
                down |= answer instanceof Answer.TurnedDown;
                answers.put(one.id(), answer);
            }
            return mails.isEmpty() ? system.deliverAll(mails) : answers;
        }
    }
}
