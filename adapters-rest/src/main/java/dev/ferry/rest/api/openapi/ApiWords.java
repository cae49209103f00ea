package dev.ferry.rest.api.openapi;

import dev.ferry.application.access.AccountRelation;
import dev.ferry.application.guided.EnrolmentState;
import dev.ferry.application.marketplace.EnrolInMarketplace.Program;
import dev.ferry.application.system.CircuitState;
import dev.ferry.domain.catalog.LookAlikeReason;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Ending;
import dev.ferry.domain.deadline.Flag;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Scope;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageStatus;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.domain.sync.ChangeKind;
import dev.ferry.domain.sync.Difference;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words that a member may hold, where there are only so many. */
final class ApiWords {
    /** How far a move has come. */
    static final List<String> STATES = slugs(MigrationState.values());

    private static final List<String> WHY = Stream.of(
                    new Unavailability.NoAnswer(),
                    new Unavailability.Unconfirmed(),
                    new Unavailability.RowRejected("", 1),
                    new Unavailability.FilePassedOver(""))
            .map(Unavailability::slug)
            .toList();

    private static final Set<String> NUMBERS = Set.of("FindingDocument.line");

    private static final List<String> CHANGES = slugs(ChangeKind.values());

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("AccountDocument.managedIn", List.of("cpp", "partner-center")),
            Map.entry("MoveDocument.state", STATES),
            Map.entry("MigrationProgressDocument.state", STATES),
            Map.entry("MyAccountDocument.managedIn", List.of("cpp", "partner-center")),
            Map.entry("MyAccountDocument.pcRole", slugs(Role.values())),
            Map.entry("BannerDocument.kind", List.of("migrated", "action-needed")),
            Map.entry("BannerDocument.colour", List.of("yellow")),
            Map.entry("BannerAction.name", List.of("start", "resume", "open-settings")),
            Map.entry("FindingDocument.code", slugs(FindingCode.values())),
            Map.entry("FindingDocument.standing", slugs(Standing.values())),
            Map.entry("FindingDocument.why", WHY),
            Map.entry("Joined.standing", slugs(Standing.values())),
            Map.entry("JobDocument.kind", slugs(JobKind.values())),
            Map.entry("JobDocument.state", slugs(JobState.values())),
            Map.entry("HistoryDocument.action", slugs(Action.values())),
            Map.entry("PersonalDocument.kind", slugs(PersonalKind.values())),
            Map.entry("UserDocument.role", slugs(Role.values())),
            Map.entry("UserDocument.kind", slugs(UserKind.values())),
            Map.entry("UserDocument.state", slugs(UserState.values())),
            Map.entry("UserDocument.legacyRole", slugs(LegacyRole.values())),
            Map.entry("NewUser.role", slugs(Role.values())),
            Map.entry("GivenRole.role", slugs(Role.values())),
            Map.entry("Mapping.role", slugs(Role.values())),
            Map.entry("ComparedDocument.difference", slugs(Difference.values())),
            Map.entry("HereDocument.role", slugs(Role.values())),
            Map.entry("HereDocument.state", slugs(UserState.values())),
            Map.entry("HereDocument.legacyRole", slugs(LegacyRole.values())),
            Map.entry("ThereDocument.legacyRole", slugs(LegacyRole.values())),
            Map.entry("SystemDocument.circuit", slugs(CircuitState.values())),
            Map.entry("PendingChangeDocument.change", CHANGES),
            Map.entry("Dropped.change", CHANGES),
            Map.entry("LegacyUserDocument.legacyRole", slugs(LegacyRole.values())),
            Map.entry("LegacyUserDocument.kind", slugs(UserKind.values())),
            Map.entry(
                    "MyAccountDocument.role",
                    Arrays.stream(AccountRelation.values())
                            .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                            .toList()),
            Map.entry("WantedProgram.program", slugs(Program.values())),
            Map.entry("AgreementDocument.agreement", slugs(Agreement.values())),
            Map.entry("OfferDocument.kind", slugs(OfferKind.values())),
            Map.entry("OfferDocument.situation", slugs(Situation.values())),
            Map.entry("OfferDocument.state", slugs(OfferState.values())),
            Map.entry("OfferDocument.step", slugs(Step.values())),
            Map.entry("OfferDocument.nextStep", slugs(Step.values())),
            Map.entry("StepDocument.step", slugs(Step.values())),
            Map.entry("DueDocument.outcome", slugs(DeadlineOutcome.Name.values())),
            Map.entry("DueDocument.why", slugs(MetBy.values())),
            Map.entry("StandingDocument.outcome", slugs(DeadlineOutcome.Name.values())),
            Map.entry("StandingDocument.why", slugs(MetBy.values())),
            Map.entry("DeadlineDocument.situation", slugs(Situation.values())),
            Map.entry("DeadlineDocument.only", slugs(Flag.values())),
            Map.entry("DeadlineDocument.metBy", slugs(MetBy.values())),
            Map.entry("ConsequenceDocument.scope", slugs(Scope.values())),
            Map.entry("ConsequenceDocument.only", slugs(Flag.values())),
            Map.entry("ConsequenceDocument.evenIf", slugs(MetBy.values())),
            Map.entry("ConsequenceDocument.endsWith", slugs(Ending.values())),
            Map.entry("StepDocument.status", List.of("done", "open", "blocked", "pending", "unknown", "not-needed")),
            Map.entry("StepDocument.why", slugs(StepStatus.Why.values())),
            Map.entry("EnrolmentDocument.state", slugs(EnrolmentState.values())),
            Map.entry("CertificationDocument.state", slugs(Certification.State.values())),
            Map.entry("CertificationDocument.tier", slugs(Tier.values())),
            Map.entry("ReasonDocument.page", slugs(Page.values())),
            Map.entry("PageStatusDocument.page", slugs(Page.values())),
            Map.entry("PageStatusDocument.status", slugs(PageStatus.values())),
            Map.entry("LookAlikeDocument.reasons", slugs(LookAlikeReason.values())),
            Map.entry("DecidedDuplicate.decision", slugs(DuplicateDecision.Kind.values())),
            Map.entry("ConfirmedNumberDocument.kind", slugs(MembershipKind.values())),
            Map.entry("Confirmation.kind", slugs(MembershipKind.values())),
            Map.entry("NewOffer.kind", slugs(OfferKind.values())),
            Map.entry("SaidKind.kind", slugs(OfferKind.values())),
            Map.entry("CaseDocument.topic", slugs(Topic.values())),
            Map.entry("CaseDocument.desk", slugs(Desk.values())),
            Map.entry("CaseDocument.state", slugs(CaseState.values())),
            Map.entry("CaseAnswerDocument.state", slugs(CaseState.values())),
            Map.entry("CaseAnswerDocument.verdict", slugs(Verdict.values())),
            Map.entry("NewCase.topic", slugs(Topic.values())),
            Map.entry("GivenAnswer.state", slugs(CaseState.values())),
            Map.entry("GivenAnswer.verdict", slugs(Verdict.values())),
            Map.entry("TokenDocument.token_type", List.of("Bearer")));

    private static final Map<String, List<String>> FACTS = Map.of(
            "FindingDocument",
            List.of("domain", "file", "line", "mpnId", "standing", "system", "tenantName", "text", "todo", "why"));

    /** Members of bodies of which one is given, and no other. */
    private static final Map<String, List<String>> ALTERNATIVES = Map.of(
            "NewUser", List.of("email", "servicePrincipal"),
            "SaidKind", List.of("correct", "kind"));

    private ApiWords() {}

    /** The members of this body of which one is given, and no other; mostly none. */
    static List<String> alternatives(String schema) {
        return ALTERNATIVES.getOrDefault(schema, List.of());
    }

    /** By the names of schema and member, joined by a dot. */
    static Optional<List<String>> of(String member) {
        return Optional.ofNullable(WORDS.get(member));
    }

    /** Whether a member is a whole number, where its document has facts. */
    static boolean isNumber(String member) {
        return NUMBERS.contains(member);
    }

    /** The facts that a schema may have as members; none where there may be any. */
    static List<String> facts(String schema) {
        return FACTS.getOrDefault(schema, List.of());
    }

    static List<String> slugs(Slug[] values) {
        return Arrays.stream(values).map(Slug::slug).toList();
    }
}
