package dev.ferry.rest.pages;

import dev.ferry.application.account.AccountView;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.MailStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that an operator knows of one account. */
record CaseView(
        Visit visit,
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
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }
}
