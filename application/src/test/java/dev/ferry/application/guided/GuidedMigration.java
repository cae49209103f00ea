package dev.ferry.application.guided;

import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.value;

import dev.ferry.application.Installation;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.EnrolCompany.Enrolled;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailRules;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Owners on their way, on an installation in memory. */
final class GuidedMigration {
    static final Company CONTOSO_AB = new Company("Contoso AB", "SE", Optional.empty());
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Set<Domain> PERSONAL = Set.of(new Domain("mail.example"));
    private static final URI HERE = URI.create("https://ferry.example");

    final Installation ferry;
    private final WorkEmailRule rule = new WorkEmailRule(PERSONAL);
    private final Codes codes;
    private final MailTexts texts;
    private final Steps steps;
    private final Companies companies;
    private final ProgressReader progress;

    GuidedMigration(Installation ferry) {
        this.ferry = ferry;
        codes = new Codes(
                ferry.stores.transactions(),
                ferry.stores.challenges(),
                ferry.stores.codeMint(),
                ferry.stores.allowances(),
                ferry.stores.mailQueue(),
                ferry.clock);
        Links links = new Links(HERE, HERE, HERE, HERE);
        texts = new MailTexts(links, ferry.clock);
        steps = new Steps(
                ferry.access,
                ferry.stores.transactions(),
                ferry.stores.legacyAccounts(),
                ferry.stores.migrations(),
                ferry.stores.history(),
                ferry.clock);
        companies = new Companies(ferry.directory(), ferry.registry(), ferry.rules);
        progress = new ProgressReader(companies, links);
    }

    Outcome<StartMigration.Started> start(String who, String account) {
        return new StartMigration(steps, progress).run(person(who), id(account));
    }

    Outcome<MigrationProgress> status(String who, String account) {
        return new ShowMigration(steps, progress).run(person(who), id(account));
    }

    Outcome<GiveWorkEmail.Given> giveWorkEmail(String who, String account, String address) {
        return giveWorkEmail(person(who), account, address);
    }

    Outcome<GiveWorkEmail.Given> giveWorkEmail(Requester who, String account, String address) {
        return new GiveWorkEmail(steps, companies, rule, codes, texts, () -> {}, progress)
                .run(who, id(account), address, Language.ENGLISH);
    }

    Outcome<MigrationProgress> prove(String who, String account, String code) {
        return new ProveWorkEmail(steps, codes, progress).run(person(who), id(account), code);
    }

    Outcome<MigrationProgress> giveMembership(String who, String account, String mpnId) {
        return new GiveMembership(steps, companies, codes, progress).run(person(who), id(account), mpnId);
    }

    Outcome<Enrolled> enrol(String who, String account) {
        return new EnrolCompany(
                        steps,
                        companies,
                        ferry.registry(),
                        new EnrolmentRule(PERSONAL, Set.of("info")),
                        codes,
                        ferry.stores.mailQueue(),
                        texts)
                .run(person(who), id(account), CONTOSO_AB, Language.ENGLISH);
    }

    Outcome<AccountView> complete(String who, String account) {
        return new CompleteMigration(steps, companies, ferry.rules, ferry.mover(), ferry.showAccount())
                .run(person(who), id(account));
    }

    Outcome<EmailAddress> nameOwner(Requester who, String account, String address, String reason) {
        return new NameOwner(
                        ferry.stores.transactions(),
                        ferry.stores.legacyAccounts(),
                        ferry.stores.migrations(),
                        rule,
                        ferry.stores.history(),
                        ferry.clock)
                .run(who, id(account), address, reason);
    }

    Enrolments enrolments() {
        return new Enrolments(
                ferry.registry(),
                ferry.stores.transactions(),
                ferry.stores.legacyAccounts(),
                ferry.stores.migrations(),
                ferry.stores.history(),
                ferry.stores.mailQueue(),
                texts,
                ferry.clock);
    }

    Outcome<ShowBanner.Banner> banner(String who, String account) {
        return new ShowBanner(ferry.showAccount()).run(person(who), id(account));
    }

    ShowMe.Me me(String who) {
        return new ShowMe(ferry.access, ferry.stores.legacyAccounts(), ferry.stores.users(), ferry.stores.migrations())
                .run(person(who));
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
        new TellOwners(
                        ferry.stores.transactions(),
                        ferry.stores.outbox(),
                        ferry.stores.accounts(),
                        ferry.stores.users(),
                        ferry.stores.mailQueue(),
                        texts)
                .run();
        new PostMail(ferry.stores.mailQueue(), ferry.stores.mailer(), MailRules.DEFAULT, ferry.clock, new Random(1))
                .run();
    }

    private static PublisherId id(String account) {
        return Samples.id(account);
    }
}
