package dev.ferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at a page as an auditor does: axe in light and dark; and, where pictures are wanted, a picture of each, and of
 * a phone.
 */
final class Inspection {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** They are for people and take most of the time: {@code .ci/run --thorough} has them. */
    private static final boolean WANTED = Boolean.getBoolean("browser.pictures");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Inspection() {}

    /** @param name of the pictures */
    static void of(Visitor visitor, String name) {
        Page page = visitor.page();
        in(page, ColorScheme.DARK);
        picture(page, name + "-dark");
        // Nothing but colours differs from the light, where all rules are looked at.
        assertThat(violations(axe(page).withRules(List.of("color-contrast"))))
                .as(name + ", dark")
                .isEmpty();
        in(page, ColorScheme.LIGHT);
        picture(page, name + "-light");
        assertThat(violations(axe(page).withTags(RULES))).as(name).isEmpty();
        if (WANTED) {
            page.setViewportSize(375, 740);
            picture(page, name + "-phone");
            page.setViewportSize(1200, 800);
        }
    }

    /** Tables that have to be pushed sideways to be read. */
    static List<?> sideways(Page page) {
        return (List<?>) page.evaluate("""
            () => [...document.querySelectorAll('.scroll')]
                .filter(part => part.scrollWidth > part.clientWidth + 1)
                .map(part => part.getAttribute('aria-label') || part.getAttribute('aria-labelledby'))
            """);
    }

    private static void in(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** Takes a picture, where pictures are wanted. */
    static void picture(Page page, String name) {
        if (!WANTED) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        // What looking leaves behind would be taken for inline styles, which the pages' policy forbids.
        page.evaluate("document.querySelectorAll('[style]').forEach(element => element.removeAttribute('style'))");
    }

    /** In one go, without a second page to put together what it found in frames: there are none. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
