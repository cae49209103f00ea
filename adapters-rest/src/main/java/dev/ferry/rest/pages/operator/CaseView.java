package dev.ferry.rest.pages.operator;

import dev.ferry.application.account.AccountView;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All that an operator knows of one account. */
record CaseView(
        PageContext page,
        AccountView account,
        List<HistoryEntry> history,
        List<MailStatus> mails,
        Named typed,
        FieldError error)
        implements View {

    /** Who is to be made an owner, as it was typed. */
    record Named(String email, String reason) {
        static final Named NOBODY = new Named("", "");
    }

    /** Facts go by their names, which are the same in every language. */
    String facts(HistoryEntry entry) {
        return entry.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + ": " + written(fact.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** A finding by its code, and what it tells behind that. */
    private static String written(Object fact) {
        return switch (fact) {
            case List<?> several -> several.stream().map(CaseView::written).collect(Collectors.joining(", "));
            case Map<?, ?> named ->
                named.entrySet().stream()
                        .sorted(Comparator.comparing(one -> !"code".equals(one.getKey())))
                        .map(one -> written(Objects.requireNonNull(one.getValue())))
                        .collect(Collectors.joining(" · "));
            default -> String.valueOf(fact);
        };
    }
}
