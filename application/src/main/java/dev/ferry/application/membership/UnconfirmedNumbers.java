package dev.ferry.application.membership;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * MPN IDs that the registry knows and whose tenant nobody said, which an operator confirms (R8). What is confirmed
 * stands with what exports said, and a later export that says otherwise wins.
 */
public final class UnconfirmedNumbers {
    private static final int PAGE = 500;
    private static final StandingFilter UNAVAILABLE =
            StandingFilter.ALL.withFindings(Set.of(FindingCode.REGISTRY_UNAVAILABLE));

    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;
    private final CheckedMpnRegistry registry;
    private final CheckedTenantDirectory directory;
    private final Memberships memberships;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public UnconfirmedNumbers(
            AccountStandings standings,
            JudgeAgain judgeAgain,
            CheckedMpnRegistry registry,
            CheckedTenantDirectory directory,
            Memberships memberships,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.standings = standings;
        this.judgeAgain = judgeAgain;
        this.registry = registry;
        this.directory = directory;
        this.memberships = memberships;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Those that accounts hold, in their order; what is due is judged first. One that an owner typed in is not among
     * them: nothing keeps it. Refuses all but operators.
     */
    public Outcome<List<UnconfirmedNumber>> list(Requester who) {
        return AccountAccess.operatorOnly(who, () -> {
            judgeAgain.runAll();
            Instant now = clock.instant();
            return Outcome.done(Stream.iterate(
                            standings.page(UNAVAILABLE, now, Optional.empty(), PAGE),
                            Predicate.not(List::isEmpty),
                            page -> standings.page(
                                    UNAVAILABLE, now, Optional.of(page.getLast().account()), PAGE))
                    .flatMap(List::stream)
                    .filter(UnconfirmedNumbers::isUnconfirmed)
                    .flatMap(standing ->
                            standing.grounds().mpnId().stream().map(number -> UnconfirmedNumber.of(number, standing)))
                    .sorted()
                    .toList());
        });
    }

    private static boolean isUnconfirmed(AccountStanding standing) {
        return standing.findings().stream()
                .anyMatch(
                        finding -> finding instanceof Finding.RegistryUnavailable(var _, Unavailability.Unconfirmed _));
    }

    /**
     * Keeps whose the number is. Safe to repeat; one that is known already is corrected. Refuses all but operators,
     * {@code mpn-invalid} where the registry does not know the number, and {@code registry-unavailable} where it cannot
     * say.
     */
    public Outcome<ConfirmedNumber> confirm(Requester who, MpnId number, TenantId tenant, MembershipKind kind) {
        return AccountAccess.operatorOnly(
                who,
                () -> standing(number, tenant, kind).map(membership -> {
                    Optional<String> name = nameOf(tenant);
                    keep(who, membership);
                    return new ConfirmedNumber(membership, name);
                }));
    }

    private Outcome<Membership> standing(MpnId number, TenantId tenant, MembershipKind kind) {
        Lookup<Membership> said = Objects.requireNonNull(
                Lookup.ask(Set.of(number), registry::findAll).get(number));
        return switch (said) {
            case Lookup.Known<Membership>(var known) ->
                Outcome.done(new Membership(number, tenant, known.state(), kind, known.companyName()));
            case Lookup.Unavailable<Membership>(Unavailability.Unconfirmed _) ->
                Outcome.done(new Membership(number, tenant, MembershipState.ACTIVE, kind, Optional.empty()));
            case Lookup.Unavailable<Membership>(var why) ->
                Outcome.refused(Refusal.unavailable(MpnRegistry.SYSTEM, why));
            case Lookup.Unknown<Membership> _ ->
                Outcome.refused(new Refusal(
                        Code.MPN_INVALID, Map.of("mpnId", number.value(), "standing", Standing.UNKNOWN.slug())));
        };
    }

    /** For the operator to see whom they meant; the confirmation does not wait for it. */
    private Optional<String> nameOf(TenantId tenant) {
        try {
            return Optional.ofNullable(directory.namesOf(Set.of(tenant)).get(tenant));
        } catch (PortUnavailable _) {
            return Optional.empty();
        }
    }

    private void keep(Requester who, Membership membership) {
        transactions.run(() -> {
            try (MembershipIntake intake = memberships.intake()) {
                intake.takeIn(List.of(membership));
            }
            journal.note(
                    who,
                    Action.MEMBERSHIP_CONFIRMED,
                    Map.of(
                            "mpnId", membership.mpnId().value(),
                            "tenantId", membership.tenant().toString(),
                            "kind", membership.kind().slug()));
        });
    }
}
