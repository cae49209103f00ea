package dev.ferry.application.account;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.AccountSummary;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what is known of accounts: of one it is judged afresh how it stands, of many it is kept. */
public final class AccountViews {
    private final AccountSummaries summaries;
    private final Accounts accounts;
    private final Judges judges;

    @Inject
    public AccountViews(
            AccountSummaries summaries,
            Accounts accounts,
            CheckedTenantDirectory directory,
            CheckedMpnRegistry registry,
            WaveRules rules) {
        this.summaries = summaries;
        this.accounts = accounts;
        this.judges = new Judges(directory, registry, rules.readiness());
    }

    /** The views in the order of the page, as operators see them, with the findings that are kept. */
    List<AccountView> of(List<AccountStanding> page) {
        Map<PublisherId, AccountSummary> known =
                summaries.findAll(page.stream().map(AccountStanding::account).collect(Collectors.toSet()));
        return page.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.account())).stream()
                        .map(summary -> view(summary, one.findings())))
                .toList();
    }

    /** It may have moved a moment ago, with findings that are kept. */
    private static AccountView view(AccountSummary summary, List<Finding> findings) {
        boolean moved = summary.state() == MigrationState.COMPLETED;
        return new AccountView(
                summary.account(),
                summary.displayName(),
                moved,
                summary.mpnId(),
                summary.tenant(),
                summary.company(),
                summary.payoutProfile(),
                summary.state(),
                summary.completedAt(),
                summary.wave(),
                moved ? List.of() : findings,
                summary.users(),
                summary.offers());
    }

    /**
     * What is kept of one account.
     *
     * @param moved the account of Partner Center, once it is there
     */
    record Known(AccessibleAccount found, Optional<Account> moved) {}

    /** What is kept of one that was looked up already: its account is there as soon as its move is completed. */
    Known known(AccessibleAccount found) {
        PublisherId id = found.account().id();
        return new Known(
                found,
                found.record().completed()
                        ? Optional.ofNullable(accounts.findAll(Set.of(id)).get(id))
                        : Optional.empty());
    }

    /** The view of one of which is known what is kept; no transaction is needed any more. */
    AccountView of(Known known) {
        LegacyAccount legacy = known.found().account();
        MigrationRecord record = known.found().record();
        return view(
                AccountSummary.of(
                        legacy, record, known.moved(), known.found().users().size()),
                record.completed() ? List.of() : judged(Candidate.of(legacy, record)));
    }

    private List<Finding> judged(Candidate candidate) {
        return judges.judge(List.of(candidate)).getFirst().readiness().findings();
    }
}
