package dev.ferry.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium; none is ever fetched. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    /** How long is waited for what a page is to come to: a machine may have much else to do. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String SETTING = "BROWSER_TESTS_CHROMIUM";

    /** Where {@code BROWSER_TESTS_CHROMIUM} says that it is, or else where Debian and others put it. */
    static Optional<Path> installed() {
        String told = System.getenv(SETTING);
        Stream<Path> places = told == null
                ? Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of("/usr/bin", name))
                : Stream.of(Path.of(told));
        return places.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
    }

    static Chromium launched(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                // Its sandbox wants rights that a container does not give.
                                .setArgs(List.of("--no-sandbox"))));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
