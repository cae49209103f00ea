package dev.ferry.rest.pages.operator;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Arrays;
import java.util.List;

/**
 * Accounts that an operator looks for.
 *
 * @param next where the list goes on; empty at its end
 */
record SearchView(PageContext page, Wanted wanted, FindAccounts.Page found, String next, FieldError error)
        implements View {

    List<AccountView> accounts() {
        return found.accounts();
    }

    /** What was typed; empty texts leave nothing out. */
    record Wanted(String text, String state, String finding, String wave) {}

    List<MigrationState> states() {
        return Arrays.asList(MigrationState.values());
    }

    List<FindingCode> findings() {
        return Arrays.asList(FindingCode.values());
    }
}
