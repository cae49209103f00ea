package dev.ferry.application.guided;

import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.text.Trimmed;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An owner whose company is a member already gives its MPN ID: valid, and of the tenant of the proved work e-mail (R8,
 * R9).
 */
public final class GiveMembership {
    private static final int MOST_TRIES = 20;
    private static final Refusal UNCONFIRMED =
            Refusal.unavailable(MpnRegistry.SYSTEM, new Unavailability.Unconfirmed());

    private final Steps steps;
    private final Companies companies;
    private final Codes codes;
    private final ProgressReader progress;
    private final ReplacedNumbers replaced;

    @Inject
    public GiveMembership(Steps steps, Companies companies, Codes codes, ProgressReader progress, History history) {
        this.steps = steps;
        this.companies = companies;
        this.codes = codes;
        this.progress = progress;
        this.replaced = new ReplacedNumbers(history);
    }

    /**
     * A number of which nobody has said yet whose it is stands for the account until somebody has, or until the owner
     * gives another: so operators find it among those that they confirm. Where it takes the place of a valid one, the
     * refusal names that one, which stands again once it is given again.
     *
     * <p>Refuses {@code start-first}, {@code prove-email-first}, {@code mpn-invalid} with the standing,
     * {@code tenant-mismatch} naming no tenant, {@code registry-unavailable}, and {@code too-many-tries}, so that
     * nobody finds out by trying whose numbers are whose.
     */
    public Outcome<MigrationProgress> run(Requester who, PublisherId id, String typed) {
        return steps.take(
                who,
                id,
                step -> provedEmail(step).then(_ -> codes.allowed("membership", who, id, MOST_TRIES)),
                step -> provedEmail(step).then(email -> give(who, step, email, Trimmed.of(typed))));
    }

    private static Outcome<ProvedEmail> provedEmail(Step step) {
        return step.record().migration().onTheWay().then(Migration.InProgress::provedEmail);
    }

    private Outcome<MigrationProgress> give(Requester who, Step step, ProvedEmail email, String typed) {
        Outcome<MpnId> accepted = check(typed, email);
        return switch (accepted) {
            case Refused<MpnId>(var reason) -> {
                if (reason.equals(UNCONFIRMED)) {
                    yield waits(who, step, email, new MpnId(typed));
                }
                steps.note(
                        who,
                        step,
                        Action.MEMBERSHIP_GIVEN,
                        facts(typed, reason.code().slug()));
                yield Outcome.refused(reason);
            }
            case Done<MpnId>(var mpnId) -> join(who, step, mpnId);
        };
    }

    private Outcome<MigrationProgress> waits(Requester who, Step step, ProvedEmail email, MpnId typed) {
        Map<String, Object> lost = replacedBy(typed, step, email)
                .<Map<String, Object>>map(number -> Map.of(ReplacedNumbers.FACT, number.value()))
                .orElse(Map.of());
        return joined(who, step, typed, UNCONFIRMED.code().slug(), lost)
                .then(_ -> Outcome.refused(UNCONFIRMED.with(lost)));
    }

    /** The valid number that stood, or that had stood before others of which nobody has said whose they are. */
    private Optional<MpnId> replacedBy(MpnId typed, Step step, ProvedEmail email) {
        Optional<MpnId> stood =
                Candidate.of(step.owner().account(), step.record()).mpnId();
        return stood.filter(number -> isGood(number, email))
                .or(() -> stood.flatMap(number -> replaced.by(step.account(), number))
                        .filter(number -> isGood(number, email)))
                .filter(number -> !number.equals(typed));
    }

    private boolean isGood(MpnId number, ProvedEmail email) {
        return check(number.value(), email) instanceof Done<MpnId>;
    }

    private Outcome<MpnId> check(String typed, ProvedEmail email) {
        return switch (MpnId.parse(typed)) {
            case Refused<MpnId> _ -> invalid(typed, Standing.MALFORMED);
            case Done<MpnId>(var mpnId) ->
                companies
                        .standingOf(mpnId)
                        .then(check -> check.standing() == Standing.ACTIVE
                                ? ofTheSameTenant(
                                        mpnId, check.membership().orElseThrow().tenant(), email)
                                : invalid(typed, check.standing()));
        };
    }

    private Outcome<MpnId> ofTheSameTenant(MpnId mpnId, TenantId tenant, ProvedEmail email) {
        return companies
                .ownerOf(email.address().domain())
                .then(owner -> owner.equals(Optional.of(tenant))
                        ? Outcome.done(mpnId)
                        : Outcome.refused(Code.TENANT_MISMATCH));
    }

    private static Outcome<MpnId> invalid(String typed, Standing standing) {
        return Outcome.refused(new Refusal(Code.MPN_INVALID, Map.of("mpnId", typed, "standing", standing.slug())));
    }

    private Outcome<MigrationProgress> join(Requester who, Step step, MpnId mpnId) {
        return joined(who, step, mpnId, "accepted", Map.of())
                .map(further -> progress.of(step.owner(), step.record().with(further)));
    }

    /** The move is judged afresh when it is completed: what stands here need not be good yet. */
    private Outcome<Migration> joined(
            Requester who, Step step, MpnId mpnId, String decision, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(facts(mpnId.value(), decision));
        facts.putAll(more);
        return step.record().migration().onTheWay().map(underway -> {
            Migration further = underway.joined(mpnId);
            steps.write(step, () -> {
                steps.save(step, further);
                steps.note(who, step, Action.MEMBERSHIP_GIVEN, facts);
            });
            return further;
        });
    }

    /** What was typed is kept as far as it can be an MPN ID: it may be anything else, a secret among it. */
    private static Map<String, Object> facts(String typed, String decision) {
        return MpnId.parse(typed) instanceof Done<MpnId>
                ? Map.of("mpnId", typed, "decision", decision)
                : Map.of("decision", decision);
    }
}
