package dev.ferry.application.document;

import dev.ferry.application.account.AccountView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An account as a row of a table of texts, as CSV has it. */
public final class AccountCells {
    /** What the cells are, in their order. */
    public static final List<String> HEAD = List.of(
            "publisherId",
            "displayName",
            "state",
            "managedIn",
            "mpnId",
            "tenantId",
            "wave",
            "completedAt",
            "users",
            "offers",
            "findings");

    private AccountCells() {}

    /** The cells, empty where there is nothing. */
    public static List<String> of(AccountView view) {
        return List.of(
                view.id().value(),
                view.displayName(),
                view.state().slug(),
                AccountDocument.managedIn(view),
                view.mpnId().orElse(""),
                text(view.tenant()),
                text(view.wave()),
                text(view.completedAt()),
                Integer.toString(view.users()),
                Integer.toString(view.offers()),
                view.findings().stream().map(finding -> finding.code().slug()).collect(Collectors.joining(" ")));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
