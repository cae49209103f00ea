package dev.ferry.domain.person;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.User;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is kept of a person.
 *
 * @param account that it belongs to, if any
 * @param facts names to strings, numbers, booleans, and lists and maps of them; never a secret
 */
public record PersonalRecord(PersonalKind kind, Optional<PublisherId> account, Map<String, Object> facts) {

    /** The fact that names a row that cannot be read. */
    public static final String UNREADABLE = "unreadable";

    public PersonalRecord {
        facts = Map.copyOf(facts);
    }

    /** One that is theirs, or may be, and that this version cannot read: which it is, and why. */
    public static PersonalRecord unreadable(PersonalKind kind, UnreadableRow row) {
        return new PersonalRecord(kind, Optional.empty(), Map.of(UNREADABLE, row.row(), "why", row.why()));
    }

    public boolean isUnreadable() {
        return facts.containsKey(UNREADABLE);
    }

    private static PersonalRecord of(PersonalKind kind, PublisherId account, Map<String, Object> facts) {
        return new PersonalRecord(kind, Optional.of(account), facts);
    }

    public static PersonalRecord of(PublisherId account, User user) {
        Map<String, Object> facts = identity(user.identity(), user.displayName(), user.language());
        facts.put("userId", user.id().toString());
        facts.put("state", user.state().slug());
        user.role().map(Slug::slug).ifPresent(role -> facts.put("role", role));
        facts.put("legacyRole", user.legacyRole().slug());
        facts.put("legacyUser", String.join(" ", user.legacyKeys()));
        return of(PersonalKind.USER, account, facts);
    }

    public static PersonalRecord of(PublisherId account, LegacyUser user) {
        Map<String, Object> facts = identity(user.identity(), user.displayName(), user.language());
        facts.put("legacyRole", user.role().slug());
        facts.put("active", user.active());
        return of(PersonalKind.LEGACY_USER, account, facts);
    }

    private static Map<String, Object> identity(
            Identity identity, Optional<String> displayName, Optional<String> language) {
        Map<String, Object> facts = new HashMap<>();
        identity.email().ifPresent(email -> facts.put("email", email.written()));
        identity.objectId().ifPresent(id -> facts.put("objectId", id.value()));
        displayName.ifPresent(name -> facts.put("displayName", name));
        language.ifPresent(tag -> facts.put("language", tag));
        facts.put("kind", identity.kind().slug());
        return facts;
    }

    public static PersonalRecord ofNamedOwner(PublisherId account) {
        return of(PersonalKind.NAMED_OWNER, account, Map.of());
    }

    public static PersonalRecord of(PublisherId account, ProvedEmail proved) {
        return of(
                PersonalKind.PROVED_EMAIL,
                account,
                Map.of("email", proved.address().written(), "provedBy", proved.provedBy()));
    }

    public static PersonalRecord of(Enrolment enrolment) {
        return new PersonalRecord(
                PersonalKind.ENROLMENT,
                Optional.empty(),
                Map.of(
                        "applicant", enrolment.applicant().written(),
                        "companyName", enrolment.companyName(),
                        "country", enrolment.country(),
                        "address", enrolment.address().orElse("")));
    }

    /** With what of the pages that came with it mentions them. */
    public static PersonalRecord of(PublisherId account, Offer offer, Mentions who) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("offerId", offer.id().value());
        facts.put("name", offer.name());
        facts.put("contacts", offer.contacts());
        List<String> theirs = offer.pages().texts().filter(who::in).toList();
        if (!theirs.isEmpty()) {
            facts.put("pages", theirs);
        }
        return of(PersonalKind.OFFER, account, Map.copyOf(facts));
    }

    /** That they did something for it; what it was is in its account's history. */
    public static PersonalRecord ofOfferAct(OfferKey offer) {
        return of(
                PersonalKind.OFFER_ACT,
                offer.account(),
                Map.of("offerId", offer.id().value()));
    }

    /** What of the page mentions them, and nothing of others. */
    public static PersonalRecord of(OfferKey offer, PageContent content, Mentions who) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("offerId", offer.id().value());
        facts.put("page", content.page().slug());
        content.values().forEach((field, values) -> {
            List<String> theirs = values.stream().filter(who::in).toList();
            if (!theirs.isEmpty()) {
                facts.put(field, theirs);
            }
        });
        return of(PersonalKind.OFFER_PAGE, offer.account(), Map.copyOf(facts));
    }

    /** What of the listing mentions them, and nothing of others. */
    public static PersonalRecord ofListing(
            OfferKey offer, CatalogSide side, Collection<PageContent> pages, Mentions who) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("offerId", offer.id().value());
        facts.put("side", side.slug());
        pages.forEach(page -> page.values().forEach((field, values) -> {
            List<String> theirs = values.stream().filter(who::in).toList();
            if (!theirs.isEmpty()) {
                facts.put(field, theirs);
            }
        }));
        return of(PersonalKind.CATALOG_LISTING, offer.account(), Map.copyOf(facts));
    }

    /** What of it mentions them, and nothing of others. */
    public static PersonalRecord of(SupportCase one, Mentions who) {
        CaseRequest request = one.request();
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseId", one.id().toString());
        facts.put("topic", request.topic().slug());
        request.offer().ifPresent(offer -> facts.put("offerId", offer.value()));
        if (who.in(request.opened().by())) {
            facts.put("openedAt", request.opened().at().toString());
            facts.put("text", request.text());
        }
        List<String> theirs = one.answers().stream()
                .filter(answer -> who.in(answer.stamp().by()) || who.in(answer.text()))
                .map(CaseAnswer::text)
                .toList();
        if (who.in(request.text())) {
            facts.put("text", request.text());
        }
        if (!theirs.isEmpty()) {
            facts.put("answers", theirs);
        }
        return of(PersonalKind.CASE, one.account(), Map.copyOf(facts));
    }

    /** What of it mentions them, and nothing of others. */
    public static PersonalRecord of(MarketplaceAccount account, Mentions who) {
        Map<String, String> facts = new HashMap<>();
        account.enrolled().ifPresent(stamp -> facts.put("enrolledBy", stamp.by()));
        account.addendum()
                .ifPresent(acceptance ->
                        facts.put("addendumAcceptedBy", acceptance.stamp().by()));
        account.billing().ifPresent(billing -> {
            facts.put("billingCompany", billing.profile().companyName());
            facts.put("billingAddress", billing.profile().address());
            facts.put("billingContact", billing.profile().contact());
            billing.profile().taxId().ifPresent(taxId -> facts.put("billingTaxId", taxId));
            facts.put("billingGivenBy", billing.given().by());
            billing.confirmed().ifPresent(stamp -> facts.put("billingConfirmedBy", stamp.by()));
        });
        facts.values().removeIf(text -> !who.in(text));
        return of(PersonalKind.MARKETPLACE, account.id(), Map.copyOf(facts));
    }

    public static PersonalRecord of(HistoryEntry entry) {
        return new PersonalRecord(
                PersonalKind.HISTORY,
                entry.account(),
                Map.of(
                        "at", entry.at().toString(),
                        "actor", entry.actor(),
                        "action", entry.action().slug(),
                        "facts", entry.facts()));
    }

    /** Never what it says, which may be a secret. */
    public static PersonalRecord of(PersonalKind kind, Mail mail) {
        return new PersonalRecord(
                kind,
                mail.account(),
                Map.of(
                        "mail", mail.kind().slug(),
                        "to", mail.to().written(),
                        "subject", mail.subject(),
                        "at", mail.at().toString()));
    }

    public static PersonalRecord of(Job job) {
        return new PersonalRecord(
                PersonalKind.JOB,
                Optional.empty(),
                Map.of(
                        "jobId", job.id().toString(),
                        "kind", job.kind().slug(),
                        "actor", job.actor(),
                        "at", job.startedAt().toString()));
    }

    public static PersonalRecord of(Change change) {
        return of(
                PersonalKind.OWED_CHANGE,
                change.account(),
                Map.of("at", change.at().toString(), "change", change.what().slug()));
    }
}
