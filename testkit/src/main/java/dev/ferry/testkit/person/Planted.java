package dev.ferry.testkit.person;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.account;
import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.owner;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static dev.ferry.testkit.sample.Samples.user;

import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Challenge;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.ClaimedRun;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import dev.ferry.testkit.operation.Stores;
import dev.ferry.testkit.sample.LegacyAccountSample;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A person of whom every store keeps something, beside another of whom some do. */
public final class Planted {
    public static final EmailAddress PERSON = email("Kim.Canary@Wei\u00df.example");
    /** Whose address ends like the person's. */
    public static final EmailAddress OTHER = email("not-kim.canary@wei\u00df.example");

    /** What they are called, where that stands beside their address. */
    public static final String NAME = "Kim von Canary";

    /** In the account that has moved, under another address than either of their users in the legacy portal. */
    static final User USER = knownAs("kim.canary@mail.example").mergedWith(knownAs("kim.canary@office.example"));

    private static User knownAs(String legacy) {
        return new User(
                        new UserId(1),
                        Identity.ofPerson(UserKind.WORK, email(legacy), Optional.empty()),
                        Optional.of(NAME),
                        Optional.of("sv"),
                        Optional.of(Role.MANAGER),
                        UserState.ACTIVE,
                        LegacyRole.OWNER,
                        legacy)
                .entering(PERSON);
    }

    static final ChallengeKey CODE = ChallengeKey.ofWorkEmail(id("proving"), OTHER.normal());
    static final HistoryEntry BY_THEM = new HistoryEntry(
            NOON,
            PERSON.normal(),
            Action.WORK_EMAIL_GIVEN,
            Optional.of(id("moved")),
            Map.of("email", PERSON.written(), "role", "owner", "count", 3));
    static final Replay ANSWERED = new Replay(
            "key",
            "fingerprint",
            Optional.of("{\"location\":null,\"all\":[null,\"" + PERSON.written() + "\"]}"),
            NOON.plusSeconds(60));

    private static final int ALL = 1000;
    private static final JobId JOB = new JobId(new UUID(1, 1));

    private final Stores stores;

    public Planted(Stores stores) {
        this.stores = stores;
    }

    /** Plants both; the person is a user of {@code moved}. */
    public void everywhere() {
        stores.transactions().run(() -> {
            inAccounts();
            onTheWay();
            inHistory();
            inActs();
            inDelayedActs();
            inMails();
            inSyncBack();
        });
    }

    private void inAccounts() {
        stores.accounts().openAll(List.of(account("moved")));
        stores.users().addAll(Map.of(id("moved"), List.of(USER, user(2, OTHER.written()))));
        PlantedOffers.in(stores.offers(), stores.catalog(), offer("offer"));
        stores.marketplaceAccounts().save(inTheMarketplace());
        stores.cases().add(inACase());
        stores.legacyAccounts()
                .replaceAll(List.of(LegacyAccountSample.named("legacy")
                        .withUsers(owner(PERSON.written()), contributor(OTHER.written()))
                        .withOffers(offer("legacy-offer"))
                        .build()));
    }

    static MarketplaceAccount inTheMarketplace() {
        Stamp theirs = new Stamp(NOON, PERSON.normal());
        BillingProfile profile = new BillingProfile(
                "Canary (" + PERSON.written() + ")",
                "SE",
                "c/o " + PERSON.written(),
                NAME + " <" + PERSON.written() + ">",
                Optional.of("of " + PERSON.written()));
        return MarketplaceAccount.none(id("moved"))
                .enrolledBy(theirs)
                .accepting(new Acceptance(LocalDate.EPOCH, "digest", theirs))
                .billedAs(new Billing(profile, theirs, Optional.of(theirs)));
    }

    static SupportCase inACase() {
        Stamp theirs = new Stamp(NOON, PERSON.normal());
        return new SupportCase(
                new CaseRequest(
                        new CaseId(new UUID(3, 1)),
                        id("moved"),
                        Optional.of(new OfferId("offer")),
                        Topic.MANAGING,
                        "Write to " + PERSON.written() + ", not to " + OTHER.written(),
                        theirs),
                CaseState.ANSWERED,
                List.of(
                        new CaseAnswer(theirs, CaseState.OPEN, "I will.", Optional.empty()),
                        new CaseAnswer(
                                new Stamp(NOON, NAME + " <" + PERSON.written() + ">"),
                                CaseState.ANSWERED,
                                "mailto:" + PERSON.written(),
                                Optional.empty(),
                                Optional.of("one"))));
    }

    private static Offer offer(String id) {
        return offer(id, List.of(NAME + " <" + PERSON.written() + ">", OTHER.written()), "mailto:" + PERSON.normal());
    }

    static Offer offer(String id, List<String> contacts, String collateral) {
        return new Offer(
                new OfferId(id),
                id,
                OfferKind.OTHER,
                Situation.PUBLISHED,
                false,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Optional.empty(),
                contacts,
                List.of(collateral),
                List.of(),
                OfferPages.NONE
                        .with(new PageContent(Page.LISTING, Map.of("searchKeywords", contacts)))
                        .with(new PageContent(Page.LEADS, Map.of("address", List.of(collateral)))));
    }

    private void onTheWay() {
        stores.migrations()
                .saveAll(List.of(
                        proving("proving", PERSON, OTHER, Set.of()),
                        proving("proved", OTHER, PERSON, Set.of()),
                        proving("named", OTHER, OTHER, Set.of(PERSON, OTHER))));
        stores.mpnRegistry()
                .enrol(new Enrolment(
                        "enrolled for " + PERSON.normal(),
                        tenantId("contoso"),
                        PERSON,
                        "Contoso (" + PERSON.written() + ")",
                        "SE",
                        Optional.of("c/o " + PERSON.written())));
        stores.challenges().save(Challenge.of(CODE, PERSON, "digest", NOON), NOON);
        stores.replays().claim(ANSWERED, NOON);
    }

    static MigrationRecord proving(String name, EmailAddress proved, EmailAddress by, Set<EmailAddress> named) {
        Migration.InProgress underway =
                new Migration.InProgress(id(name), Optional.of(new ProvedEmail(proved, by.normal())), Optional.empty());
        return new MigrationRecord(underway, Optional.empty(), Optional.empty(), named);
    }

    private void inHistory() {
        HistoryEntry aboutThem = new HistoryEntry(
                NOON,
                OTHER.normal(),
                BY_THEM.action(),
                BY_THEM.account(),
                Map.of(
                        "owners",
                        List.of(PERSON.normal(), OTHER.normal()),
                        "said",
                        "line\n" + "KIM.CANARY@wei\u00df.EXAMPLE" + "!"));
        stores.history().appendAll(List.of(BY_THEM, aboutThem));
        Job job = Job.started(JOB, JobKind.EXPORT, PERSON.normal(), NOON);
        stores.jobs().save(job.ended(JobState.DONE, Map.of("rejected", List.of("row of " + PERSON.written())), NOON));
    }

    private void inMails() {
        stores.mailQueue()
                .addAll(List.of(
                        mail(PERSON, "Welcome", "Hello.\n"),
                        mail(OTHER, "About " + PERSON.written(), "See " + PERSON.written() + ".\n")));
        stores.mailQueue()
                .claim(ALL, NOON, Duration.ZERO)
                .forEach(claimed -> stores.mailQueue()
                        .putOff(claimed, new MailFault(NOON, "told " + PERSON.normal() + " instead"), NOON));
    }

    static Mail mail(EmailAddress to, String subject, String body) {
        return new Mail(
                MailKind.ROLE_CHANGED,
                to,
                subject,
                body,
                Optional.of("<p>" + body + "</p>"),
                Optional.of(id("moved")),
                NOON);
    }

    private void inSyncBack() {
        enqueue(new LegacyChange.UserDeactivated(PERSON.normal()));
        deliverAll();
        enqueue(new LegacyChange.UserStands(owner(PERSON.written())));
        schedule(PERSON);
        schedule(OTHER);
        stores.syncQueue()
                .claim(ALL, ALL, NOON, Duration.ZERO)
                .forEach(run -> stores.syncQueue()
                        .settle(
                                List.of(new Settled(
                                        run,
                                        0,
                                        Optional.of(new Settled.Failure.PutOff(NOON, "knows no " + PERSON.normal())))),
                                NOON));
    }

    /** What another system said of an act on an account of theirs. */
    private void inActs() {
        stores.actQueue()
                .addAll(List.of(new SystemAct.EnterLink(new OfferKey(id("moved"), new OfferId("told")))), NOON);
        stores.actQueue()
                .claim(ALL, NOON, Duration.ZERO)
                .forEach(claimed -> stores.actQueue().putOff(claimed, "knows no " + PERSON.written(), NOON, NOON));
    }

    /** What they asked for, and what another wrote of them who did. */
    private void inDelayedActs() {
        delay(new UndoableAct.RemoveUser(id("moved"), new UserId(2), 0), PERSON);
        delay(new UndoableAct.TurnDownEnrolment(id("moved"), mpnId("moved"), "ask " + PERSON.written()), OTHER);
        DelayedAct refused = delay(new UndoableAct.RemoveUser(id("moved"), new UserId(1), 0), OTHER);
        stores.delayedActs().refused(refused.id(), new Refusal(Code.OWNER_ONLY, "signInAs", PERSON.written()), NOON);
    }

    private DelayedAct delay(UndoableAct act, EmailAddress who) {
        return stores.delayedActs()
                .add(new AskedAct(act, new AskedBy(who, false), "en", NOON, NOON))
                .orElseThrow();
    }

    private void schedule(EmailAddress who) {
        stores.syncQueue().schedule(new ScheduledDeletion(id("removed"), who.normal(), NOON.plus(Duration.ofDays(30))));
    }

    private void enqueue(LegacyChange change) {
        stores.syncQueue().addAll(List.of(new Change(id("moved"), change, NOON)));
    }

    /** What an erasure of the person does before. */
    public void removeFromWhatHasMoved() {
        stores.users().remove(id("moved"), USER.id());
        enqueue(new LegacyChange.UserDeleted(PERSON.normal()));
    }

    /** Delivers what the legacy portal is owed. */
    public void deliverAll() {
        for (ClaimedRun run : stores.syncQueue().claim(ALL, ALL, NOON, Duration.ofMinutes(1))) {
            stores.syncQueue().settle(List.of(new Settled(run, run.changes().size(), Optional.empty())), NOON);
        }
    }

    /** All that can be asked of the stores, what is owed to the legacy portal aside. */
    List<String> allThatIsGivenOut() {
        List<Object> all = new ArrayList<>();
        try (Stream<HistoryEntry> entries = stores.history().entries(Optional.empty())) {
            entries.forEach(all::add);
        }
        all.addAll(stores.legacyAccounts().page(Optional.empty(), ALL));
        all.addAll(stores.users().of(id("moved")));
        all.addAll(stores.offers().ofAccounts(Set.of(id("moved"))).values());
        all.addAll(stores.migrations()
                .findAll(Set.of(id("proving"), id("proved"), id("named")))
                .values());
        all.addAll(stores.mpnRegistry().vetting().map(Vetting::pending).orElse(List.of()));
        all.addAll(stores.jobs().recent(ALL));
        all.addAll(stores.mailQueue().about(id("moved"), ALL));
        all.addAll(stores.delayedActs().onUsers(id("moved")));
        all.addAll(stores.delayedActs().onEnrolments());
        stores.mailQueue().claim(ALL, NOON, Duration.ZERO).forEach(queued -> {
            all.add(queued.mail().subject());
            all.add(queued.mail().body());
        });
        stores.syncQueue().pending(id("moved"), ALL).forEach(pending -> all.add(pending.reason()));
        return all.stream().map(Object::toString).toList();
    }
}
