package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists of offers in a large home beside the same in a small one: what goes by an index takes as long in both. */
record OfferLists(Installation ferry, Exports exports, Target target, int runs) implements Section {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final Duration WARMING = Duration.ofSeconds(4);
    private static final int EACH = 100;
    /** How far a list is followed before a page counts as deep. */
    private static final int DEEP = 60;

    @Override
    public String measure() throws Exception {
        Map<String, Figures> few = home(FEW);
        Map<String, Figures> many = home(MANY);
        StringBuilder rows = new StringBuilder();
        many.forEach((what, figures) -> rows.append(row(what, figures, few.getOrDefault(what, figures))));
        return Timing.text("""
            ## Lists of offers over REST on %s

            Homes of %,d and of %,d accounts, one after the other; a client asks %d times for each, one at a time.

            | what | median, ms | p99, ms | median in the small home, ms | times that |
            | --- | --- | --- | --- | --- |
            %s\
            """, target.name(), MANY, FEW, EACH * runs, rows);
    }

    private static String row(String what, Figures many, Figures few) {
        return Timing.text(
                "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                what, many.median(), many.p99(), few.median(), many.median() / few.median());
    }

    private Map<String, Figures> home(int accounts) throws Exception {
        Path home = target.freshHome();
        ferry.run(home, target.variables(), "migrate", exports.of(accounts).toString(), "--silent");
        String token =
                ferry.answer(home, target.variables(), "token", "--email", "operator@ferry.example", "--operator");
        try (Serving serving = Serving.of(ferry.serving(home, target.variables()));
                Client client = new Client(serving.url())) {
            Map<String, String> questions = new LinkedHashMap<>();
            questions.put("the first page of all offers", "/api/v1/offers?limit=50");
            questions.put("a page far behind", deep(client, token));
            questions.put("drafts", "/api/v1/offers?situation=draft&limit=50");
            questions.put("those whose next step is the enrolment", "/api/v1/offers?step=enrolment&limit=50");
            questions.put("a search that finds nothing", "/api/v1/offers?q=nothing-is-called-so");
            questions.put("what awaits a verdict: nothing", "/api/v1/certifications");
            questions.put("open cases: none", "/api/v1/cases?state=open");
            Map<String, Figures> figures = new LinkedHashMap<>();
            for (Map.Entry<String, String> question : questions.entrySet()) {
                String path = question.getValue();
                figures.put(
                        question.getKey(), Figures.of(WARMING, EACH * runs, _ -> good(client.get(path, token), path)));
            }
            return figures;
        }
    }

    private static String deep(Client client, String token) throws Exception {
        String page = "/api/v1/offers?limit=50";
        for (int followed = 0; followed < DEEP; followed++) {
            var next = client.get(page, token).next();
            if (next.isEmpty()) {
                return page;
            }
            page = next.get();
        }
        return page;
    }

    private static void good(Client.Answer answer, String path) {
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
        }
    }
}
