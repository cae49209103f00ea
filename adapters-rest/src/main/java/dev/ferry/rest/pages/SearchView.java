package dev.ferry.rest.pages;

import dev.ferry.application.account.AccountView;
import dev.ferry.domain.migration.FindingCode;
import java.util.Arrays;
import java.util.List;

/**
 * Accounts that an operator looks for.
 *
 * @param next where the list goes on; empty at its end
 */
record SearchView(Visit visit, Wanted wanted, List<AccountView> accounts, String next, FieldError error)
        implements View {

    /** What was typed; empty texts leave nothing out. */
    record Wanted(String text, String state, String finding, String wave) {}

    List<String> states() {
        return List.of("not-started", "in-progress", "completed");
    }

    List<FindingCode> findings() {
        return Arrays.asList(FindingCode.values());
    }
}
