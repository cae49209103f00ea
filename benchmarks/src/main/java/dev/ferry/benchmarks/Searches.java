package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The list of accounts and searches in it over REST in a large home, beside SQL that finds the same and counts as far,
 * and what the words cost beside the wave behind which they are read.
 */
record Searches(Installation ferry, Exports exports, Target target, int accounts, int runs) implements Section {
    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final int EACH = 100;
    private static final double MEGABYTE = 1_000_000;
    private static final String NOBODY = "nobody-is-called-so";

    /** What the answer says of each account. */
    private static final String ROWS = """
        select l.publisher_id, coalesce(a.display_name, l.display_name), m.state, m.wave, s.findings,
            (select count(*) from legacy_user u where u.publisher_id = l.publisher_id),
            (select count(*) from account_user v where v.publisher_id = l.publisher_id),
            (select count(*) from legacy_offer o where o.publisher_id = l.publisher_id)
        from legacy_account l
        left join migration m on m.publisher_id = l.publisher_id
        left join account a on a.publisher_id = l.publisher_id
        left join account_standing s on s.publisher_id = l.publisher_id
        """;

    private static final String FIRST = " order by l.publisher_id limit ?";
    private static final int PAGE = 51;
    private static final int COUNTED = 10_001;
    private static final String BEGINS = "(select publisher_id from account_word where word >= ? and word < ?)";

    /** A statement, the most rows, which its last parameter says, and the values of those before. */
    private record Sql(String text, int most, List<String> values) {
        static Sql of(String text, int most, String... values) {
            return new Sql(text, most, List.of(values));
        }

        PreparedStatement prepared(Connection connection) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(text);
            for (int place = 0; place < values.size(); place++) {
                statement.setString(place + 1, values.get(place));
            }
            return statement;
        }

        /** Another limit each time, because H2 answers the same question twice from what it said before. */
        void read(PreparedStatement statement, int time) throws SQLException {
            statement.setInt(values.size() + 1, most + time % 2);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    /** A question, over REST and as two statements: the rows, and how many there are. */
    private record Question(String what, String path, Sql rows, Sql count) {}

    @Override
    public String measure() throws Exception {
        Path export = exports.of(accounts);
        Path home = target.freshHome();
        double wave =
                Timing.seconds(() -> ferry.run(home, target.variables(), "migrate", export.toString(), "--silent"));
        long before = target.bytes(home);
        double words = Timing.seconds(() -> ferry.run(home, target.variables(), "accounts", "list", "--q", NOBODY));
        long after = target.bytes(home);
        List<Question> questions = questions(home);
        Map<String, Figures> rest = overRest(home, questions);
        Map<String, Figures> useCases = inProcess(home, questions);
        Map<String, Figures> sql = inSql(home, questions);
        StringBuilder table = new StringBuilder();
        for (Question question : questions) {
            table.append(row(
                    question.what(),
                    Objects.requireNonNull(rest.get(question.what())),
                    Objects.requireNonNull(useCases.get(question.what())),
                    Objects.requireNonNull(sql.get(question.what()))));
        }
        return Timing.text(
                """
                ## Searches among %,d accounts on %s

                A client asks %d times for each, one at a time. The use case alone: the same asked in a process, without
                HTTP, signing in and JSON. Plain SQL: the same rows, and how many there are up to 10,000, by the same
                indexes, on one connection. Goal: p99 over REST under 200 ms, and the use case at half the rate of plain SQL.

                | what | REST, median, ms | p99, ms | use case alone, median, ms | p99, ms | plain SQL, median, ms | p99, ms | rate of the use case beside plain SQL | of REST |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                The wave took %.1f s. Its words are read behind it, by `ferry serve` or, as here, by a command that
                searches: %.1f s (%.2f of the wave), %.0f MB beside %.0f.
                """,
                accounts,
                target.name(),
                EACH * runs,
                table,
                wave,
                words,
                words / wave,
                (after - before) / MEGABYTE,
                before / MEGABYTE);
    }

    private static String row(String what, Figures rest, Figures useCase, Figures sql) {
        return Timing.text(
                "| %s | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                rest.median(),
                rest.p99(),
                useCase.median(),
                useCase.p99(),
                sql.median(),
                sql.p99(),
                sql.median() / useCase.median(),
                sql.median() / rest.median());
    }

    private List<Question> questions(Path home) throws Exception {
        String id;
        String address;
        try (Connection connection = target.written(home)) {
            id = one(connection, "select publisher_id from legacy_account order by publisher_id", accounts / 2);
            address = one(
                    connection,
                    "select email from account_user where email is not null order by publisher_id",
                    accounts / 3);
        }
        List<Question> all = new ArrayList<>();
        all.add(new Question(
                "the first page of all accounts",
                "/api/v1/accounts?limit=50",
                Sql.of(ROWS + FIRST, PAGE),
                Sql.of("select count(*) from (select 1 from legacy_account limit ?) counted", COUNTED)));
        all.add(new Question(
                "the first page of those with a finding",
                "/api/v1/accounts?limit=50&finding=mpn-missing",
                Sql.of(
                        "select publisher_id from account_standing where findings like '%mpn-missing%'"
                                + " order by publisher_id limit ?",
                        PAGE),
                Sql.of(
                        "select count(*) from (select 1 from account_standing where findings like '%mpn-missing%'"
                                + " limit ?) counted",
                        COUNTED)));
        all.add(new Question(
                "readiness: how many stand how",
                "/api/v1/readiness",
                Sql.of("select state, count(*) from account_standing group by state limit ?", PAGE),
                Sql.of("select count(*) from (select 1 from account_standing where ready limit ?) counted", COUNTED)));
        all.add(byWord("a search that finds one, by its publisher ID", id));
        all.add(byWord("a search for the address of a user", address));
        all.add(byWord("a search that finds nothing", NOBODY));
        all.add(byCommonWord("a search for the beginning of most words: `p`", "p"));
        return all;
    }

    private static String one(Connection connection, String select, int offset) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(select + " offset " + offset + " rows fetch next 1 rows only")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Question byWord(String what, String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return new Question(
                what,
                path(text),
                Sql.of(ROWS + " where l.publisher_id in " + BEGINS + FIRST, PAGE, word, behind(word)),
                Sql.of(
                        "select count(*) from (select distinct publisher_id from " + BEGINS + " part limit ?) counted",
                        COUNTED,
                        word,
                        behind(word)));
    }

    private static Question byCommonWord(String what, String word) {
        return new Question(
                what,
                path(word),
                Sql.of(
                        ROWS + " join account_called c on c.publisher_id = l.publisher_id"
                                + " where position(cast(? as varchar) in c.words) > 0" + FIRST,
                        PAGE,
                        ' ' + word),
                Sql.of(
                        "select count(*) from (select distinct publisher_id from (select publisher_id from account_word"
                                + " where word >= ? and word < ? limit 40000) part limit ?) counted",
                        COUNTED,
                        word,
                        behind(word)));
    }

    private static String path(String text) {
        return "/api/v1/accounts?limit=50&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first text that begins otherwise. */
    private static String behind(String word) {
        int last = word.length() - 1;
        return word.substring(0, last) + (char) (word.charAt(last) + 1);
    }

    private Map<String, Figures> overRest(Path home, List<Question> questions) throws Exception {
        String token =
                ferry.answer(home, target.variables(), "token", "--email", "operator@ferry.example", "--operator");
        Map<String, Figures> figures = new LinkedHashMap<>();
        try (Serving serving = Serving.of(ferry.serving(home, target.variables()));
                Client client = new Client(serving.url())) {
            for (Question question : questions) {
                figures.put(
                        question.what(),
                        Figures.of(WARMING, EACH * runs, _ -> good(client.get(question.path(), token), question)));
            }
        }
        return figures;
    }

    private static void good(Client.Answer answer, Question question) {
        if (answer.status() != 200) {
            throw new IllegalStateException(question.path() + ": " + answer.status() + " " + answer.body());
        }
    }

    private Map<String, Figures> inProcess(Path home, List<Question> questions) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of(home.toString(), Long.toString(WARMING.toSeconds()), Integer.toString(EACH * runs)));
        questions.forEach(question -> arguments.add(question.path()));
        List<String> lines = Installation.answer(ferry.program(UseCaseQuestions.class, target.variables(), arguments))
                .lines()
                .toList();
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            String[] said = lines.get(at).split(" ", 2);
            figures.put(
                    questions.get(at).what(), new Figures(Double.parseDouble(said[0]), Double.parseDouble(said[1])));
        }
        return figures;
    }

    private Map<String, Figures> inSql(Path home, List<Question> questions) throws Exception {
        Map<String, Figures> figures = new LinkedHashMap<>();
        try (Connection connection = target.written(home)) {
            for (Question question : questions) {
                try (PreparedStatement rows = question.rows().prepared(connection);
                        PreparedStatement count = question.count().prepared(connection)) {
                    figures.put(question.what(), Figures.of(WARMING, EACH * runs, time -> {
                        question.rows().read(rows, time);
                        question.count().read(count, time);
                    }));
                }
            }
        }
        return figures;
    }
}
