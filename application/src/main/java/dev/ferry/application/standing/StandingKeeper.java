package dev.ferry.application.standing;

import dev.ferry.application.deadline.AccountOutcomes;
import dev.ferry.application.migration.PageVerdict;
import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps how the accounts of a page stand, in the transaction that writes the page. Thread-safe. */
public final class StandingKeeper {
    private final AccountStandings standings;
    private final DueVerdicts dueVerdicts;
    private final MigrationInvitations invitations;
    private final AccountOutcomes outcomes;

    @Inject
    public StandingKeeper(
            AccountStandings standings,
            DueVerdicts dueVerdicts,
            MigrationInvitations invitations,
            AccountOutcomes outcomes) {
        this.standings = standings;
        this.dueVerdicts = dueVerdicts;
        this.invitations = invitations;
        this.outcomes = outcomes;
    }

    /**
     * Called behind all else that the transaction does. Keeps what the page says of those that it judged. What was due
     * before they were judged is done with; what became due since stays so, and so does whoever was loaded and not
     * judged.
     */
    public void keep(PageVerdict page, List<LegacyAccount> loaded) {
        Set<PublisherId> judged = new HashSet<>();
        page.moving().forEach(one -> judged.add(one.account().id()));
        page.waiting().forEach(one -> judged.add(one.account().id()));
        Map<PublisherId, Set<Long>> marks = new HashMap<>(page.before().marks());
        marks.keySet().retainAll(judged);
        Set<PublisherId> again = new HashSet<>(marks.keySet());
        again.removeAll(dueVerdicts.done(marks)); // who judged these meanwhile judged them on other things
        List<AccountStanding> all = standings(page, invitations.findAll(judged).keySet(), outcomes(page));
        again.addAll(standings.saveAll(all));
        loaded.stream()
                .map(LegacyAccount::id)
                .filter(id -> !judged.contains(id))
                .forEach(again::add);
        dueVerdicts.markAll(again);
        dueVerdicts.markOvertaken(all, page.before().changes());
    }

    /** Who has none in the legacy portal has none at this moment. */
    private Map<PublisherId, Set<LastingOutcome>> outcomes(PageVerdict page) {
        List<LegacyAccount> moved = withOffers(page.moving().stream().map(Moving::account));
        List<LegacyAccount> all = new ArrayList<>(moved);
        all.addAll(withOffers(page.waiting().stream().map(Waiting::account)));
        return outcomes.of(all, moved.stream().map(LegacyAccount::id).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<LegacyAccount> withOffers(Stream<LegacyAccount> accounts) {
        return accounts.filter(account -> !account.offers().isEmpty()).toList();
    }

    private static List<AccountStanding> standings(
            PageVerdict page, Set<PublisherId> invited, Map<PublisherId, Set<LastingOutcome>> outcomes) {
        List<AccountStanding> all = new ArrayList<>();
        for (Moving one : page.moving()) {
            all.add(StandingOf.moved(
                    one.move().account(),
                    one.record(),
                    invited.contains(one.account().id()),
                    Optional.ofNullable(outcomes.get(one.account().id())),
                    page.at()));
        }
        for (Waiting one : page.waiting()) {
            all.add(StandingOf.waiting(
                    one,
                    invited.contains(one.account().id()),
                    Optional.ofNullable(outcomes.get(one.account().id())),
                    page.at()));
        }
        return all;
    }
}
