package dev.ferry.application.membership;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.Memberships;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.Migrations;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * MPN IDs that the registry knows and whose tenant nobody said, which an operator confirms (R8). What is confirmed
 * stands with what exports said, and a later export that says otherwise wins.
 */
public final class UnconfirmedNumbers {
    private static final int PAGE = 250;

    /** So many are read for one part, which somebody waits for. */
    private static final int MOST_PAGES = 4;

    private static final StandingFilter UNAVAILABLE =
            StandingFilter.ALL.withFindings(Set.of(FindingCode.REGISTRY_UNAVAILABLE));

    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;
    private final CheckedMpnRegistry registry;
    private final CheckedTenantDirectory directory;
    private final Memberships memberships;
    private final NumberGivers givers;
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
            Migrations migrations,
            History history,
            Transactions transactions,
            Journal journal,
            Clock clock) {
        this.standings = standings;
        this.judgeAgain = judgeAgain;
        this.registry = registry;
        this.directory = directory;
        this.memberships = memberships;
        this.givers = new NumberGivers(migrations, history);
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A part of them.
     *
     * @param next behind which account the next one begins; absent at the end
     */
    public record Part(List<UnconfirmedNumber> numbers, Optional<PublisherId> next) {
        public Part {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * Those that accounts hold, by an export or because an owner typed them in, in the order of the accounts; a lazy
     * stream that reads as it goes. What is due is judged first. An account waits for one number at most, however many
     * were typed in. Refuses all but operators.
     */
    public Outcome<Stream<UnconfirmedNumber>> list(Requester who) {
        return AccountAccess.operatorOnly(who, () -> {
            judgeAgain.runAll();
            return Outcome.done(waiting(Optional.empty())
                    .map(page -> page.stream()
                            .flatMap(standing -> UnconfirmedNumber.of(standing).stream())
                            .toList())
                    .flatMap(page -> givers.add(page).stream()));
        });
    }

    /**
     * The same behind this account, or from the first, for who asks part by part: of what is due a little is judged
     * first. A part may hold fewer, or none, where others follow: of accounts that wait for something else no more than
     * 1,000 are passed over for it.
     *
     * @param most at least 1
     */
    public Outcome<Part> page(Requester who, Optional<PublisherId> after, int most) {
        return AccountAccess.operatorOnly(who, () -> {
            judgeAgain.catchUp();
            Part part = part(after, most);
            return Outcome.done(new Part(givers.add(part.numbers()), part.next()));
        });
    }

    private Part part(Optional<PublisherId> after, int most) {
        List<UnconfirmedNumber> found = new ArrayList<>();
        Optional<PublisherId> last = after;
        Iterator<List<AccountStanding>> pages = waiting(after).iterator();
        for (int read = 0; pages.hasNext(); read++) {
            if (read == MOST_PAGES) {
                return new Part(found, last);
            }
            for (AccountStanding standing : pages.next()) {
                Optional<UnconfirmedNumber> number = UnconfirmedNumber.of(standing);
                if (number.isPresent() && found.size() == most) {
                    return new Part(found, last);
                }
                number.ifPresent(found::add);
                last = Optional.of(standing.account());
            }
        }
        return new Part(found, Optional.empty());
    }

    private Stream<List<AccountStanding>> waiting(Optional<PublisherId> after) {
        return standings.pages(UNAVAILABLE, clock.instant(), after, PAGE);
    }

    /**
     * Keeps whose the number is. Safe to repeat; one that is known already is corrected. Refuses all but operators,
     * {@code mpn-invalid} where the registry does not know the number, {@code registry-unavailable} where it cannot
     * say, and {@code enrolled-here} where the number is that of another who enrolled here, which stands.
     */
    public Outcome<ConfirmedNumber> confirm(Requester who, MpnId number, TenantId tenant, MembershipKind kind) {
        return AccountAccess.operatorOnly(
                who,
                () -> known(number).then(_ -> {
                    Optional<String> name = nameOf(tenant);
                    return transactions
                            .unlessRefused(() -> keep(who, number, tenant, kind))
                            .map(membership -> new ConfirmedNumber(membership, name));
                }));
    }

    private Outcome<MpnId> known(MpnId number) {
        Lookup<Membership> said = Objects.requireNonNull(
                Lookup.ask(Set.of(number), registry::findAll).get(number));
        return switch (said) {
            case Lookup.Known<Membership> _, Lookup.Unavailable<Membership>(Unavailability.Unconfirmed _) ->
                Outcome.done(number);
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

    /**
     * As an export would say it: how the membership stands is what an export said of it, not what the registry says
     * just now, which it is asked each time, and which another day would pass for the word of an export. Of what no
     * export named the registry does not say that it has lapsed.
     */
    private Outcome<Membership> keep(Requester who, MpnId number, TenantId tenant, MembershipKind kind) {
        try (MembershipIntake intake = memberships.intake()) {
            Optional<Membership> before = found(intake.registry(), number);
            Membership confirmed = new Membership(
                    number,
                    tenant,
                    before.map(Membership::state).orElse(MembershipState.ACTIVE),
                    kind,
                    before.flatMap(Membership::companyName));
            if (!before.equals(Optional.of(confirmed))) {
                intake.takeIn(List.of(confirmed));
                if (!found(intake.registry(), number).equals(Optional.of(confirmed))) {
                    return Outcome.refused(Code.ENROLLED_HERE);
                }
            }
            journal.note(
                    who,
                    Action.MEMBERSHIP_CONFIRMED,
                    Map.of("mpnId", number.value(), "tenantId", tenant.toString(), "kind", kind.slug()));
            return Outcome.done(confirmed);
        }
    }

    private static Optional<Membership> found(MpnRegistry here, MpnId number) {
        return Objects.requireNonNull(here.findAll(Set.of(number)).get(number)).found();
    }
}
