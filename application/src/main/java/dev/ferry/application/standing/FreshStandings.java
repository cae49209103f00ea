package dev.ferry.application.standing;

import dev.ferry.application.deadline.AccountOutcomes;
import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.standing.AccountStanding;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives how accounts stand from all that is kept of them and what systems say now. Thread-safe. */
public final class FreshStandings {
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final Accounts accounts;
    private final MigrationInvitations invitations;
    private final AccountOutcomes outcomes;
    private final Judges judges;

    @Inject
    public FreshStandings(
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            Accounts accounts,
            MigrationInvitations invitations,
            AccountOutcomes outcomes,
            CheckedTenantDirectory directory,
            CheckedMpnRegistry registry,
            WaveRules rules) {
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.accounts = accounts;
        this.invitations = invitations;
        this.outcomes = outcomes;
        this.judges = new Judges(directory, registry, rules.readiness());
    }

    /** What an account is judged on that is kept here. */
    private record Known(LegacyAccount account, MigrationRecord record) {}

    /** Accounts with the verdicts on those of them that wait, as they were when they were judged. */
    final class Verdicts {
        private final Map<PublisherId, Known> known;
        private final Map<PublisherId, Judged> judged;
        private final Instant at;

        private Verdicts(Map<PublisherId, Known> known, Map<PublisherId, Judged> judged, Instant at) {
            this.known = known;
            this.judged = judged;
            this.at = at;
        }

        /**
         * Those that are still as they were judged; of those nobody else changes what they are judged on until the
         * transaction ends.
         */
        Set<PublisherId> hold() {
            Map<PublisherId, MigrationRecord> records = migrations.hold(known.keySet());
            Map<PublisherId, Known> now = known(known.keySet(), records);
            return known.entrySet().stream()
                    .filter(one -> one.getValue().equals(now.get(one.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        /** Whether an export has brought this account. */
        boolean knows(PublisherId id) {
            return known.containsKey(id);
        }

        /** When they began to be judged. */
        Instant at() {
            return at;
        }

        /** How these of them stand. */
        List<AccountStanding> of(Set<PublisherId> some) {
            List<Known> those = some.stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
            Set<PublisherId> completed = those.stream()
                    .filter(one -> one.record().completed())
                    .map(one -> one.account().id())
                    .collect(Collectors.toUnmodifiableSet());
            Map<PublisherId, Account> moved = accounts.findAll(completed);
            Set<PublisherId> invited = invitations.findAll(some).keySet();
            Map<PublisherId, Set<LastingOutcome>> allOutcomes =
                    outcomes.of(those.stream().map(Known::account).toList(), completed);
            return those.stream()
                    .flatMap(one -> standing(one, moved, invited, allOutcomes).stream())
                    .toList();
        }

        private Optional<AccountStanding> standing(
                Known one,
                Map<PublisherId, Account> moved,
                Set<PublisherId> allInvited,
                Map<PublisherId, Set<LastingOutcome>> allOutcomes) {
            PublisherId id = one.account().id();
            boolean invited = allInvited.contains(id);
            Optional<Set<LastingOutcome>> due = Optional.ofNullable(allOutcomes.get(id));
            return Optional.ofNullable(moved.get(id))
                    .map(account -> StandingOf.moved(account, one.record(), invited, due, at))
                    .or(() -> Optional.ofNullable(judged.get(id))
                            .map(verdict ->
                                    StandingOf.waiting(one.account(), one.record(), verdict, invited, due, at)));
        }
    }

    /** Judges those of these that an export has brought; asks systems, and so is called outside of transactions. */
    Verdicts judge(Set<PublisherId> ids, Instant at) {
        Map<PublisherId, Known> known = known(ids, migrations.findAll(ids));
        List<Candidate> open = known.values().stream()
                .filter(one -> !one.record().completed())
                .map(one -> Candidate.of(one.account(), one.record()))
                .toList();
        Map<PublisherId, Judged> judged = new HashMap<>();
        judges.judge(open).forEach(one -> judged.put(one.candidate().account().id(), one));
        return new Verdicts(known, judged, at);
    }

    private Map<PublisherId, Known> known(Set<PublisherId> ids, Map<PublisherId, MigrationRecord> records) {
        Map<PublisherId, Known> known = new HashMap<>();
        legacyAccounts
                .findAll(ids)
                .forEach((id, account) ->
                        known.put(id, new Known(account, records.getOrDefault(id, MigrationRecord.none(id)))));
        return known;
    }
}
