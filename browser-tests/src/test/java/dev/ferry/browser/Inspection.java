package dev.ferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as an auditor does: axe in light and dark, and a picture of each, and of a phone. */
final class Inspection {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Inspection() {}

    /** @param name of the pictures */
    static void of(Visitor visitor, String name) {
        Page page = visitor.page();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            picture(page, name + (scheme == ColorScheme.DARK ? "-dark" : "-light"));
            assertThat(violations(page)).as(name + " " + scheme).isEmpty();
        }
        page.setViewportSize(375, 740);
        picture(page, name + "-phone");
        page.setViewportSize(1200, 800);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static List<String> violations(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
