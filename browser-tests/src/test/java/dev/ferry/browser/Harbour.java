package dev.ferry.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One server and one browser, for all tests; who has signed in once stays so. Of one thread. */
final class Harbour implements AutoCloseable {
    private final Served served;
    private final Chromium chromium;
    private final Map<String, String> sessions = new HashMap<>();

    private Harbour(Served served, Chromium chromium) {
        this.served = served;
        this.chromium = chromium;
    }

    static Harbour open(Path distribution, Path executable) throws IOException, InterruptedException {
        Chromium chromium = Chromium.launched(executable);
        Harbour harbour;
        try {
            harbour = new Harbour(Served.from(distribution), chromium);
        } catch (Throwable failure) {
            chromium.close();
            throw failure;
        }
        harbour.signIn(List.of(
                People.OPERATOR,
                People.ELIN,
                People.CONTRIBUTOR,
                People.INES,
                People.CY,
                People.DEE,
                People.ASA,
                People.JOAN,
                People.MALLORY));
        return harbour;
    }

    Served served() {
        return served;
    }

    /** A browser that has never been here. */
    Visitor stranger(Browser.NewContextOptions options) {
        return new Visitor(chromium.browser()
                .newContext(options.setBaseURL(served.address().toString())));
    }

    /** A browser in English, on a desk, in the light. */
    static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.LIGHT)
                .setViewportSize(1200, 800);
    }

    static Browser.NewContextOptions phone() {
        return desk().setViewportSize(375, 740).setHasTouch(true);
    }

    /** The browser of somebody who has signed in. */
    Visitor visitor(String person) {
        return visitor(person, desk());
    }

    Visitor visitor(String person, Browser.NewContextOptions options) {
        String session = sessions.get(person);
        if (session == null) {
            throw new IllegalArgumentException("has not signed in: " + person);
        }
        return stranger(options.setStorageState(session));
    }

    /** The mailbox of somebody, for what comes from now on; it tells times in seconds. */
    record Inbox(Served served, String person, Instant since) {

        /** The newest code that has come; waits for one. */
        String code() {
            return served.codes(List.of(person), since).getFirst().code();
        }
    }

    Inbox inbox(String person) {
        return new Inbox(served, person, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Signs in as this person, with the code from their mailbox. */
    void signIn(Visitor visitor, String person) {
        Inbox inbox = inbox(person);
        visitor.askForCode(person);
        visitor.enterCode(inbox.code());
    }

    /** All at once, as asking for the mails takes a while. */
    private void signIn(List<String> people) {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Visitor> visitors = people.stream().map(this::waitingForCode).toList();
        List<Served.CodeMail> codes = served.codes(people, before);
        for (int i = 0; i < people.size(); i++) {
            try (Visitor visitor = visitors.get(i)) {
                visitor.enterCode(codes.get(i).code());
                sessions.put(people.get(i), visitor.page().context().storageState());
            }
        }
    }

    private Visitor waitingForCode(String person) {
        Visitor visitor = stranger(desk());
        visitor.askForCode(person);
        return visitor;
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        served.close();
    }
}
