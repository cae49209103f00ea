package dev.ferry.cli.report;

import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Page;
import dev.ferry.domain.migration.FindingCode;
import java.util.Map;

/** What accounts need: how many, the finding's code and name, and under it the way out. */
public final class FindingsSummary {
    private final Messages messages;
    private final Map<FindingCode, Long> findings;

    public FindingsSummary(Messages messages, Map<FindingCode, Long> findings) {
        this.messages = messages;
        this.findings = findings;
    }

    public void write(Page page) {
        if (!findings.isEmpty()) {
            page.title("common.findings").gap();
            findings.forEach((code, accounts) ->
                    page.item(accounts, messages.name(code) + " (" + code.slug() + ')', messages.wayOut(code)));
            page.gap();
        }
    }
}
