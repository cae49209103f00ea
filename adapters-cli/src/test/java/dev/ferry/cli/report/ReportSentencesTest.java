package dev.ferry.cli.report;

import dev.ferry.testkit.message.AskedSentencesContract;
import java.util.Set;

/** What reports say is what their templates ask for. */
class ReportSentencesTest extends AskedSentencesContract {

    @Override
    protected String bundle() {
        return "dev.ferry.door.report.messages";
    }

    @Override
    protected Set<String> families() {
        return Set.of("report");
    }
}
