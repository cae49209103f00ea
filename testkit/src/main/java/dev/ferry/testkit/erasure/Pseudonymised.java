package dev.ferry.testkit.erasure;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.BillingProfile;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who is erased, and what things look like without them. */
public record Pseudonymised(Mentions who, EmailAddress name) {

    public boolean is(EmailAddress address) {
        return address.equals(who.of());
    }

    public String text(String text) {
        return who.replaced(text, name.normal());
    }

    /** Where nothing but an address, or what is none, can stand. */
    private String alone(String key) {
        return who.is(key) ? name.normal() : key;
    }

    public String entry(String contact) {
        return who.replacedEntry(contact, name.normal());
    }

    public HistoryEntry without(HistoryEntry entry) {
        return new HistoryEntry(
                entry.at(),
                alone(entry.actor()),
                entry.action(),
                entry.account(),
                who.replaced(entry.facts(), name.normal()));
    }

    public Job without(Job job) {
        return new Job(
                job.id(),
                job.kind(),
                alone(job.actor()),
                job.state(),
                job.done(),
                job.total(),
                who.replaced(job.result(), name.normal()),
                job.startedAt(),
                job.at());
    }

    /** Who asked for it stays. */
    public DelayedAct without(DelayedAct delayed) {
        UndoableAct act = delayed.act() instanceof UndoableAct.TurnDownEnrolment(var account, var mpnId, var reason)
                ? new UndoableAct.TurnDownEnrolment(account, mpnId, text(reason))
                : delayed.act();
        AskedAct asked = delayed.asked();
        return new DelayedAct(
                delayed.id(),
                new AskedAct(act, asked.askedBy(), asked.language(), asked.askedAt(), asked.dueAt()),
                delayed.refused().map(why -> new Refusal(why.code(), who.replaced(why.facts(), name.normal()))));
    }

    /** Mails to others stay, as plain text where they name them. */
    public Optional<Mail> without(Mail mail) {
        return is(mail.to())
                ? Optional.empty()
                : Optional.of(new Mail(
                        mail.kind(),
                        mail.to(),
                        text(mail.subject()),
                        text(mail.body()),
                        mail.html().filter(_ -> !isNamedIn(mail)),
                        mail.account(),
                        mail.at()));
    }

    private boolean isNamedIn(Mail mail) {
        return Stream.of(mail.subject(), mail.body(), mail.html().orElse("")).anyMatch(who::in);
    }

    public Enrolment without(Enrolment enrolment) {
        return new Enrolment(
                text(enrolment.key()),
                enrolment.tenant(),
                is(enrolment.applicant()) ? name : enrolment.applicant(),
                text(enrolment.companyName()),
                enrolment.country(),
                enrolment.address().map(this::text));
    }

    public MarketplaceAccount without(MarketplaceAccount account) {
        return new MarketplaceAccount(
                account.id(),
                account.enrolled().map(this::without),
                account.addendum().map(one -> new Acceptance(one.version(), one.digest(), without(one.stamp()))),
                account.billing()
                        .map(one -> new Billing(
                                without(one.profile()),
                                without(one.given()),
                                one.confirmed().map(this::without))));
    }

    public SupportCase without(SupportCase one) {
        CaseRequest request = one.request();
        return new SupportCase(
                new CaseRequest(
                        request.id(),
                        request.account(),
                        request.offer(),
                        request.topic(),
                        text(request.text()),
                        without(request.opened())),
                one.state(),
                one.answers().stream().map(this::without).toList());
    }

    /** Another system may name who answered beside their address. */
    private CaseAnswer without(CaseAnswer answer) {
        Stamp stamp = answer.stamp();
        return new CaseAnswer(
                new Stamp(stamp.at(), entry(stamp.by())),
                answer.state(),
                text(answer.text()),
                answer.verdict(),
                answer.key());
    }

    public Stamp without(Stamp stamp) {
        return new Stamp(stamp.at(), alone(stamp.by()));
    }

    private BillingProfile without(BillingProfile profile) {
        return new BillingProfile(
                text(profile.companyName()),
                profile.country(),
                text(profile.address()),
                entry(profile.contact()),
                profile.taxId().map(this::text));
    }

    public MigrationRecord without(MigrationRecord record) {
        return new MigrationRecord(
                without(record.migration()),
                record.wave(),
                record.verdict(),
                record.namedOwners().stream().filter(owner -> !is(owner)).collect(Collectors.toUnmodifiableSet()));
    }

    private Migration without(Migration migration) {
        return migration instanceof InProgress(var account, var email, var membership)
                ? new InProgress(
                        account,
                        email.filter(proved -> !is(proved.address()))
                                .map(proved -> new ProvedEmail(proved.address(), alone(proved.provedBy()))),
                        membership)
                : migration;
    }

    public LegacyAccount without(LegacyAccount account) {
        return new LegacyAccount(
                account.id(),
                account.displayName(),
                account.mpnId(),
                account.company(),
                account.payoutProfile(),
                account.users().stream()
                        .filter(user -> user.identity().email().filter(this::is).isEmpty())
                        .toList(),
                without(account.offers()));
    }

    public List<Offer> without(List<Offer> offers) {
        return offers.stream().map(this::without).toList();
    }

    public Offer without(Offer offer) {
        return new Offer(
                offer.id(),
                offer.name(),
                offer.kind(),
                offer.situation(),
                offer.inAppSource(),
                offer.appSourceUrl(),
                offer.requiresCloudEmbed(),
                offer.coSellPrioritised(),
                offer.certifiedBefore(),
                offer.premiumEligible(),
                offer.legalEntity(),
                offer.contacts().stream().map(this::entry).toList(),
                offer.collateral().stream().map(this::text).toList(),
                offer.markets(),
                offer.pages().rewritten(this::entry, this::text));
    }

    /** Puts what is left of each value in its place, or takes it out; answers how many that were. */
    public static <K, V> int values(Map<K, V> byKey, Function<V, Optional<V>> left) {
        int changed = 0;
        for (Map.Entry<K, V> entry : new LinkedHashMap<>(byKey).entrySet()) {
            Optional<V> after = left.apply(entry.getValue());
            after.ifPresentOrElse(value -> byKey.put(entry.getKey(), value), () -> byKey.remove(entry.getKey()));
            changed += after.equals(Optional.of(entry.getValue())) ? 0 : 1;
        }
        return changed;
    }
}
