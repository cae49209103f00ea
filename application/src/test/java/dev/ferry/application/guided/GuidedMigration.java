package dev.ferry.application.guided;

import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;

import dev.ferry.application.Installation;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.EnrolCompany.Enrolled;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Owners on their way, on an installation in memory. */
final class GuidedMigration {
    static final Company CONTOSO_AB = new Company("Contoso AB", "SE", Optional.empty());
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    final Installation ferry;

    GuidedMigration(Installation ferry) {
        this.ferry = ferry;
    }

    Outcome<StartMigration.Started> start(String who, String account) {
        return ferry.get(StartMigration.class).run(person(who), id(account));
    }

    Outcome<MigrationProgress> status(String who, String account) {
        return ferry.get(ShowMigration.class).run(person(who), id(account));
    }

    Outcome<GiveWorkEmail.Given> giveWorkEmail(String who, String account, String address) {
        return giveWorkEmail(person(who), account, address);
    }

    Outcome<GiveWorkEmail.Given> giveWorkEmail(Requester who, String account, String address) {
        return ferry.get(GiveWorkEmail.class).run(who, id(account), address, Language.ENGLISH);
    }

    Outcome<MigrationProgress> prove(String who, String account, String code) {
        return ferry.get(ProveWorkEmail.class)
                .run(person(who), id(account), code, Optional.of("the sign-in of " + who));
    }

    Outcome<MigrationProgress> giveMembership(String who, String account, String mpnId) {
        return ferry.get(GiveMembership.class).run(person(who), id(account), mpnId);
    }

    Outcome<Enrolled> enrol(String who, String account) {
        return ferry.get(EnrolCompany.class).run(person(who), id(account), CONTOSO_AB, Language.ENGLISH);
    }

    Outcome<AccountView> complete(String who, String account) {
        return ferry.get(CompleteMigration.class).run(person(who), id(account));
    }

    Outcome<EmailAddress> nameOwner(Requester who, String account, String address, String reason) {
        return ferry.get(NameOwner.class).run(who, id(account), address, reason);
    }

    Enrolments enrolments() {
        return ferry.get(Enrolments.class);
    }

    Outcome<ShowBanner.Banner> banner(String who, String account) {
        return ferry.get(ShowBanner.class).run(person(who), id(account));
    }

    ShowMe.Me me(String who) {
        return ferry.get(ShowMe.class).run(person(who));
    }

    /** The owner starts, and proves this address by the code that was sent to it. */
    void provesByCode(String who, String account, String address) {
        value(start(who, account));
        value(giveWorkEmail(who, account, address));
        value(prove(who, account, codeSentTo(address)));
    }

    /** The last code that was sent to the address. */
    String codeSentTo(String address) {
        Matcher found = CODE.matcher(mailsTo(address).getLast().body());
        if (!found.find()) {
            throw new AssertionError("no code was sent to " + address);
        }
        return found.group();
    }

    List<MailKind> kindsOfMailTo(String address) {
        return mailsTo(address).stream().map(Mail::kind).toList();
    }

    List<Mail> mailsTo(String address) {
        deliver();
        try (Stream<Mail> mails = ferry.stores.mailer().mails(Optional.of(Samples.email(address)))) {
            return mails.toList();
        }
    }

    private void deliver() {
        ferry.get(TellOwners.class).run();
        ferry.get(PostMail.class).run();
    }

    private static PublisherId id(String account) {
        return Samples.id(account);
    }
}
