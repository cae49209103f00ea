package dev.ferry.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody with a browser of their own. Whatever they do, no page may break its own security policy, open a dialog or
 * fail in its script; {@link #close} holds them to it. Of one thread.
 */
final class Visitor implements AutoCloseable {
    private static final String WATCH_POLICY = """
        document.addEventListener('securitypolicyviolation', event =>
          console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
        """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        context.addInitScript(WATCH_POLICY);
        page = context.newPage();
        page.setDefaultTimeout((double) Chromium.PATIENCE.toMillis());
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onConsoleMessage(message -> {
            // The console also tells of answers such as 422, which a form that was filled in wrongly gets, and of a
            // server that cannot be reached, which the page itself says.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource")
                    && !message.text().startsWith("htmx:afterRequest")
                    && !message.text().startsWith("htmx:sendError")) {
                troubles.add("console: " + message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Once the page has its focus: what is typed before that would go into another field. */
    Locator find(String selector) {
        assertThat(page.locator(".htmx-settling")).hasCount(0);
        return page.locator(selector);
    }

    /** Nothing of the page lies beyond the edge of the screen. */
    void fits(String described) {
        assertThat((Boolean) page.evaluate("() => { const page = document.documentElement;"
                        + " return page.scrollWidth <= page.clientWidth; }"))
                .as(described)
                .isTrue();
    }

    /** The first button of the page's content that sends a form. */
    void send() {
        find("main button[type=submit]").first().click();
    }

    void askForCode(String address) {
        open("/");
        find("#email").fill(address);
        send();
        assertThat(find("#code")).isVisible();
    }

    /** Signs in with it, and lands on a page of one's own. */
    void enterCode(String code) {
        find("#code").fill(code);
        send();
        assertThat(page).hasURL(Pattern.compile("/(accounts|operator)$"));
    }

    @Override
    public void close() {
        context.close();
        assertThat(troubles).isEmpty();
    }
}
