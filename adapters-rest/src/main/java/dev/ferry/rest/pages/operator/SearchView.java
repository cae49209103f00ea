package dev.ferry.rest.pages.operator;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Accounts that an operator looks for.
 *
 * @param wanted what was typed, by field; empty texts leave nothing out
 * @param back the page of the list before this one; empty on the first
 * @param next where the list goes on; empty at its end
 * @param file where all of it is, as CSV
 * @param waves that may be asked for
 */
record SearchView(
        PageContext page,
        Map<String, String> wanted,
        FindAccounts.Page found,
        String back,
        String next,
        String file,
        List<String> waves,
        FieldError error)
        implements View {

    String wanted(String field) {
        return wanted.getOrDefault(field, "");
    }

    /** How many were found, in words. */
    String count() {
        return page.text(found.exact() ? "page.search.count" : "page.search.count.more", found.count());
    }

    List<AccountView> accounts() {
        return found.accounts();
    }

    List<MigrationState> states() {
        return Arrays.asList(MigrationState.values());
    }

    List<Standing> standings() {
        return Arrays.asList(Standing.values());
    }

    List<Situation> situations() {
        return Arrays.asList(Situation.values());
    }

    List<DeadlineOutcome.Name> outcomes() {
        return Arrays.asList(DeadlineOutcome.Name.values());
    }

    /** What is asked for where any finding will do. */
    String anyFinding() {
        return WaveOutcome.ANY_FINDING;
    }

    List<FindingCode> findings() {
        return Arrays.asList(FindingCode.values());
    }
}
