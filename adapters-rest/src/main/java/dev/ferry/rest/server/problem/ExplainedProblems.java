package dev.ferry.rest.server.problem;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.outcome.Code;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What each problem means and what to do about it. Thread-safe. */
@Singleton
public final class ExplainedProblems {
    private final Problems problems;

    @Inject
    ExplainedProblems(Problems problems) {
        this.problems = problems;
    }

    /**
     * A problem explained.
     *
     * @param detail what it mostly says
     * @param variants all that it may say, {@code detail} first
     */
    public record Explained(
            String type,
            String code,
            int status,
            String title,
            String detail,
            List<String> variants,
            List<String> members) {}

    /** All problems, in the order of their codes. */
    public List<Explained> all(Language language) {
        return Stream.concat(
                        Arrays.stream(Code.values()).map(Code::slug),
                        Arrays.stream(ProblemCode.values()).map(ProblemCode::slug))
                .sorted()
                .flatMap(slug -> find(slug, language).stream())
                .toList();
    }

    /** The problem of this code; absent where there is none. */
    public Optional<Explained> find(String slug, Language language) {
        OptionalInt status = statusOf(slug);
        return status.isEmpty() ? Optional.empty() : Optional.of(explained(slug, status.getAsInt(), language));
    }

    /** What it looks like, as JSON on several lines. */
    public String example(String slug, int status) {
        return problems.example(slug, status, false).toPrettyString();
    }

    private Explained explained(String slug, int status, Language language) {
        Problem problem = problems.explanation(slug, status, language);
        return new Explained(
                problem.type(),
                slug,
                status,
                problem.title(),
                problem.detail(),
                problems.explanations(slug, language),
                codeOf(slug).map(Code::facts).orElse(List.of()));
    }

    private static OptionalInt statusOf(String slug) {
        return Stream.concat(
                        codeOf(slug).map(code -> RefusalStatus.of(code.kind())).stream(),
                        Arrays.stream(ProblemCode.values())
                                .filter(code -> code.slug().equals(slug))
                                .map(ProblemCode::status))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Optional<Code> codeOf(String slug) {
        return Arrays.stream(Code.values())
                .filter(code -> code.slug().equals(slug))
                .findFirst();
    }
}
