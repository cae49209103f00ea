package dev.ferry.application.guided;

import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
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

    @Inject
    public GiveMembership(Steps steps, Companies companies, Codes codes, ProgressReader progress) {
        this.steps = steps;
        this.companies = companies;
        this.codes = codes;
        this.progress = progress;
    }

    /**
     * A number of which nobody has said yet whose it is stands for the account until somebody has, or until the owner
     * gives another: so operators find it among those that they confirm.
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
                    joined(who, step, new MpnId(typed), reason.code().slug());
                } else {
                    steps.note(
                            who,
                            step,
                            Action.MEMBERSHIP_GIVEN,
                            facts(typed, reason.code().slug()));
                }
                yield Outcome.refused(reason);
            }
            case Done<MpnId>(var mpnId) -> join(who, step, mpnId);
        };
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
        return joined(who, step, mpnId, "accepted")
                .map(further -> progress.of(step.owner(), step.record().with(further)));
    }

    /** The move is judged afresh when it is completed: what stands here need not be good yet. */
    private Outcome<Migration> joined(Requester who, Step step, MpnId mpnId, String decision) {
        return step.record().migration().onTheWay().map(underway -> {
            Migration further = underway.joined(mpnId);
            steps.write(step, () -> {
                steps.save(step, further);
                steps.note(who, step, Action.MEMBERSHIP_GIVEN, facts(mpnId.value(), decision));
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
