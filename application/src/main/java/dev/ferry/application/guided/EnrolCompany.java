package dev.ferry.application.guided;

import dev.ferry.application.input.TypedFields;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.SecondEnrolment;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An owner has the company join the partner network, and gets its MPN ID (R8). */
public final class EnrolCompany {
    /** Never in a publisher ID. */
    private static final int MOST_TRIES = 10;

    private final Steps steps;
    private final Companies companies;
    private final CheckedMpnRegistry registry;
    private final EnrolmentRule rule;
    private final Codes codes;
    private final OutgoingMails mails;
    private final MailTexts texts;
    private final Links links;

    @Inject
    public EnrolCompany(
            Steps steps,
            Companies companies,
            CheckedMpnRegistry registry,
            EnrolmentRule rule,
            Codes codes,
            OutgoingMails mails,
            MailTexts texts,
            Links links) {
        this.steps = steps;
        this.companies = companies;
        this.registry = registry;
        this.rule = rule;
        this.codes = codes;
        this.mails = mails;
        this.texts = texts;
        this.links = links;
    }

    /**
     * What the owner says of the company.
     *
     * @param country ISO 3166 alpha-2
     */
    public record Company(String name, String country, Optional<String> address) {
        /** Of a name, and of an address: neither is ever cut. */
        private static final int LONGEST = 1_000;

        /** All that is wrong with it, by the names of an enrolment's members. */
        public static Map<String, Refusal> faults(String name, String country, Optional<String> address) {
            TypedFields fields = new TypedFields();
            fields.needed("companyName", name, Company::bounded);
            fields.read("country", CompanyProfile.readCountry(country));
            fields.read("address", bounded(address.orElse("")));
            return fields.faults();
        }

        private static Outcome<String> bounded(String typed) {
            return typed.length() > LONGEST
                    ? Outcome.refused(Code.VALUE_TOO_LONG, "most", LONGEST)
                    : Outcome.done(typed);
        }

        /**
         * Reads what a person typed; refuses {@code value-missing}, {@code value-too-long} and
         * {@code malformed-country}.
         */
        public static Outcome<Company> parse(String name, String country, Optional<String> address) {
            return TypedFields.unless(faults(name, country, address), country)
                    .then(CompanyProfile::readCountry)
                    .map(code -> new Company(
                            Trimmed.of(name),
                            code,
                            address.map(Trimmed::of).filter(text -> !VisibleText.isBlank(text))));
        }
    }

    /**
     * What came of an enrolment.
     *
     * @param standing active, or not-vetted where an operator or the registry still has to decide
     */
    public record Enrolled(MpnId mpnId, Standing standing) {}

    /**
     * Refuses {@code start-first}, {@code prove-email-first}; {@code already-member} with the {@code standing}, by
     * which the way out is known, where the account holds an MPN ID of a membership or the registry knows the company;
     * {@code awaiting-membership-center} where that membership waits there; {@code registry-unavailable} where nobody
     * can say whether there is one; {@code address-not-accepted}, {@code too-many-tries}.
     */
    public Outcome<Enrolled> run(Requester who, PublisherId id, Company company, Language language) {
        return steps.take(
                who,
                id,
                step -> underway(step)
                        .then(Migration.InProgress::provedEmail)
                        .then(_ -> codes.allowed("enrolment", who, id, MOST_TRIES)),
                step -> underway(step).then(underway -> enrol(who, step, underway, company, language)));
    }

    private static Outcome<Migration.InProgress> underway(Step step) {
        return step.record().migration().onTheWay();
    }

    private Outcome<Enrolled> enrol(
            Requester who, Step step, Migration.InProgress underway, Company company, Language language) {
        Outcome<Membership> outcome = underway.provedEmail()
                .map(ProvedEmail::address)
                .then(rule::check)
                .then(applicant -> requireNoMembership(step)
                        .then(_ -> tenantOf(applicant))
                        .then(tenant -> ask(step, applicant, tenant, company)));
        return switch (outcome) {
            case Refused<Membership>(var refusal) -> {
                Refusal reason = withLink(refusal.withoutPlace());
                if (reason.code() != Code.PROVE_EMAIL_FIRST) {
                    steps.note(
                            who,
                            step,
                            Action.ENROLLED,
                            facts(company, reason.code().slug(), Optional.empty()));
                }
                yield Outcome.refused(reason);
            }
            case Done<Membership>(var membership) ->
                Outcome.done(joined(who, step, underway, company, membership, language));
        };
    }

    /** Where a membership is renewed is a setting. */
    private Refusal withLink(Refusal reason) {
        if (reason.code() != Code.ALREADY_MEMBER
                || !Standing.INACTIVE.slug().equals(reason.facts().get("standing"))) {
            return reason;
        }
        Map<String, Object> facts = new TreeMap<>(reason.facts());
        facts.put("wayOut", Map.of("act", "renew", "link", links.membership().toString()));
        return new Refusal(reason.code(), facts);
    }

    /** Only who has no MPN ID, or one that means nothing, joins: every other standing has a way out of its own (R9). */
    private Outcome<Unit> requireNoMembership(Step step) {
        return companies.standingOf(step.candidate()).then(standing -> switch (standing.orElse(Standing.UNKNOWN)) {
            case MALFORMED, UNKNOWN -> Outcome.done();
            case ACTIVE, LOCATION_NOT_GLOBAL, INACTIVE, NOT_VETTED, AWAITING_MEMBERSHIP_CENTER ->
                Outcome.refused(SecondEnrolment.refusal(standing.orElseThrow()));
        });
    }

    private Outcome<TenantId> tenantOf(EmailAddress applicant) {
        return companies
                .ownerOf(applicant.domain())
                .then(owner -> owner.map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                Code.UNKNOWN_TENANT,
                                "domain",
                                applicant.domain().ascii())));
    }

    /**
     * One account enrols one company: asked again after an answer was lost, the registry answers the same membership.
     */
    private Outcome<Membership> ask(Step step, EmailAddress applicant, TenantId tenant, Company company) {
        Enrolment enrolment = new Enrolment(
                EnrolmentKey.of(step.account(), tenant),
                tenant,
                applicant,
                company.name(),
                company.country(),
                company.address());
        return Companies.asked(MpnRegistry.SYSTEM, () -> registry.enrol(enrolment))
                .then(outcome -> outcome);
    }

    private Enrolled joined(
            Requester who,
            Step step,
            Migration.InProgress underway,
            Company company,
            Membership membership,
            Language language) {
        EmailAddress applicant = underway.email().orElseThrow().address();
        Standing standing = membership.standing(true);
        steps.write(step, () -> {
            steps.save(step, underway.joined(membership.mpnId()));
            steps.note(who, step, Action.ENROLLED, facts(company, standing.slug(), Optional.of(membership.mpnId())));
            if (standing == Standing.ACTIVE) {
                mails.addAll(List.of(
                        texts.newMpnId(step.account(), applicant, step.languageOf(language), membership.mpnId())));
            }
        });
        return new Enrolled(membership.mpnId(), standing);
    }

    private static Map<String, Object> facts(Company company, String decision, Optional<MpnId> mpnId) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("companyName", company.name());
        facts.put("country", company.country());
        facts.put("decision", decision);
        mpnId.ifPresent(number -> facts.put("mpnId", number.value()));
        return facts;
    }
}
