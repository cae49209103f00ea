package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import dev.ferry.benchmarks.question.Questions;
import dev.ferry.benchmarks.question.Questions.Question;
import dev.ferry.benchmarks.question.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final double MILLIS = 1_000;

    @Override
    public String measure() throws Exception {
        Path export = exports.of(accounts);
        Path home = target.freshHome();
        double wave =
                Timing.seconds(() -> ferry.run(home, target.variables(), "migrate", export.toString(), "--silent"));
        long before = target.bytes(home);
        double words =
                Timing.seconds(() -> ferry.run(home, target.variables(), "accounts", "list", "--q", Questions.NOBODY));
        long after = target.bytes(home);
        List<Question> questions = new Questions(target, home, accounts).all();
        Map<String, Answers> rest = overRest(home, questions);
        List<Question> beside =
                questions.stream().filter(one -> !one.sql().isEmpty()).toList();
        Map<String, Figures> useCases = inProcess(home, beside);
        Map<String, Figures> sql = inSql(home, beside);
        StringBuilder table = new StringBuilder();
        for (Question question : beside) {
            table.append(row(
                    question.what(),
                    Objects.requireNonNull(rest.get(question.what())),
                    Objects.requireNonNull(useCases.get(question.what())),
                    Objects.requireNonNull(sql.get(question.what()))));
        }
        StringBuilder others = new StringBuilder();
        questions.stream()
                .filter(one -> one.sql().isEmpty())
                .forEach(one -> others.append(row(one.what(), Objects.requireNonNull(rest.get(one.what())))));
        return Timing.text(
                """
                ## Lists and searches among %,d accounts on %s

                A client asks %d times for each, one at a time, and once before, right behind the start of the server. The use
                case alone: the same asked in a process, without HTTP, signing in and JSON. Plain SQL: the same rows, and how
                many there are up to 10,000, by the same indexes, on one connection. Goal: p99 under 200 ms, and the use case at
                half the rate of plain SQL. Limits change from time to time, lest H2 answer from what it said before; a count beside a
                page it may.

                | what | first, ms | median, ms | p99, ms | use case alone, median, ms | p99, ms | plain SQL, median, ms | p99, ms | rate of the use case beside plain SQL |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                Lists and pages that read what is kept for them:

                | what | first, ms | median, ms | p99, ms |
                | --- | --- | --- | --- |
                %s
                The wave took %.1f s. Its words are read behind it, by `ferry serve` or, as here, by a command that
                searches: %.1f s (%.2f of the wave), %.0f MB beside %.0f.
                """,
                accounts,
                target.name(),
                EACH * runs,
                table,
                others,
                wave,
                words,
                words / wave,
                (after - before) / MEGABYTE,
                before / MEGABYTE);
    }

    private static String row(String what, Answers rest, Figures useCase, Figures sql) {
        return Timing.text(
                "| %s | %.0f | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                rest.first(),
                rest.later().median(),
                rest.later().p99(),
                useCase.median(),
                useCase.p99(),
                sql.median(),
                sql.p99(),
                sql.median() / useCase.median());
    }

    private static String row(String what, Answers rest) {
        return Timing.text(
                "| %s | %.0f | %.1f | %.1f |%n",
                what, rest.first(), rest.later().median(), rest.later().p99());
    }

    /**
     * How long answers took.
     *
     * @param first the first after a start, in milliseconds
     */
    private record Answers(double first, Figures later) {}

    private Map<String, Answers> overRest(Path home, List<Question> questions) throws Exception {
        String token =
                ferry.answer(home, target.variables(), "token", "--email", "operator@ferry.example", "--operator");
        Map<String, Answers> answers = new LinkedHashMap<>();
        try (Serving serving = Serving.of(ferry.serving(home, target.variables()));
                Client client = new Client(serving.url())) {
            Map<String, Double> first = new HashMap<>();
            for (Question question : questions) {
                first.put(question.what(), MILLIS * Timing.seconds(() -> ask(client, token, question, 0)));
            }
            for (Question question : questions) {
                answers.put(
                        question.what(),
                        new Answers(
                                Objects.requireNonNull(first.get(question.what())),
                                Figures.of(WARMING, EACH * runs, time -> ask(client, token, question, time))));
            }
        }
        return answers;
    }

    private static void ask(Client client, String token, Question question, int time) throws Exception {
        String path = question.path(time);
        Client.Answer answer = question.isPage() ? client.page(path, token) : client.get(path, token);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer.status() + " " + answer.body());
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
                figures.put(question.what(), inSql(connection, question.sql()));
            }
        }
        return figures;
    }

    private Figures inSql(Connection connection, List<Sql> statements) throws Exception {
        List<PreparedStatement> prepared = new ArrayList<>();
        try {
            for (Sql one : statements) {
                prepared.add(one.prepared(connection));
            }
            return Figures.of(WARMING, EACH * runs, time -> {
                for (int at = 0; at < prepared.size(); at++) {
                    statements.get(at).read(prepared.get(at), time);
                }
            });
        } finally {
            for (PreparedStatement one : prepared) {
                one.close();
            }
        }
    }
}
