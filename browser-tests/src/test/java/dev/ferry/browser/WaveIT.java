package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A wave, from the export that an operator hands in to its result. */
@ExtendWith(Browsing.class)
@Tag("thorough")
class WaveIT {
    private static final int ACCOUNTS = 4000;
    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(180_000);

    /** Notes how far the page says that it is, each time it says so; gone with the page, should another be loaded. */
    private static final String WATCH = """
        window.seen = [];
        const note = () => document.querySelectorAll('progress').forEach(bar => seen.push(bar.value));
        new MutationObserver(note).observe(document.documentElement, {childList: true, subtree: true});
        """;

    @Test
    void isWatchedLiveUntilItsResult(Harbour harbour) throws Exception {
        Path export = harbour.served().export(ACCOUNTS);
        try (Visitor operator = harbour.visitor(People.OPERATOR)) {
            operator.open("/operator/waves");
            operator.find("#archive").setInputFiles(export);
            assertThat(operator.find(".file .chosen"))
                    .hasText(String.valueOf(export.getFileName())); // in the page's words, not in those of the browser
            operator.find("form[enctype] button").click();
            assertThat(operator.find("#state .tag.done")).isVisible(LONG);
            Inspection.of(operator, "export");
            operator.find("#progress .acts .button").first().click();

            assertThat(operator.find("#export")).isVisible();
            operator.find("#name").fill("watched");
            operator.find("#dryRun").uncheck();
            operator.find("#silent").check();
            operator.page().evaluate(WATCH);
            operator.find("form[action='/operator/waves'] button").click();
            assertThat(operator.page()).hasURL(Pattern.compile("/operator/jobs/"));
            Inspection.picture(operator.page(), "wave-running");

            assertThat(operator.find("#state .tag.done")).isVisible(LONG);
            assertThat(operator.page().evaluate("window.seen"))
                    .as("how far it was, on a page that was never loaded anew")
                    .asInstanceOf(InstanceOfAssertFactories.list(Number.class))
                    .extracting(Number::doubleValue)
                    .isSorted()
                    .isNotEmpty();
            assertThat(operator.find(".figure")).hasCount(4);
            Inspection.of(operator, "wave");
            assertThat(operator.find("#progress tbody tr").first()).isVisible();
            assertThat(operator.find("#roles")).isVisible();
            operator.page().setViewportSize(320, 740);
            assertThat(Inspection.sideways(operator.page()))
                    .as("tables that go beyond a phone")
                    .isEmpty();
            operator.page().setViewportSize(1200, 800);
            Download report = operator.page()
                    .waitForDownload(
                            () -> operator.find("#progress a[href$='/report']").click());
            assertThat(report.suggestedFilename()).isEqualTo("report-watched.html");
            assertThat(Files.readString(report.path())).contains("Wave watched", "Roles before and after");

            operator.open("/operator/unmapped?wave=watched");
            Inspection.of(operator, "wave-unmapped");

            operator.open("/operator/accounts?wave=watched");
            assertThat(operator.find("tbody tr")).hasCount(25);
        }
    }
}
