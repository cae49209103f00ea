package dev.ferry.rest.pages.operator;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.server.problem.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job, to follow. */
record JobView(PageContext page, Job job) implements View {
    private static final List<String> WAVE = List.of("migrated", "alreadyMigrated", "actionNeeded");
    private static final List<String> INVITATION = List.of(
            "invited", "alreadyInvited", "alreadyMigrated", "noHelpNeeded", "unreachable", "notJudged", "mails");

    /** A number that came of it. */
    record Figure(String key, long number) {}

    String address() {
        return "/operator/jobs/" + job.id();
    }

    boolean isRunning() {
        return job.state() == JobState.RUNNING;
    }

    boolean isWave() {
        return job.kind() == JobKind.WAVE;
    }

    String kind() {
        return page.text("page.job.kind." + job.kind().slug());
    }

    /** What it is called: a wave by its name, an export by that of its file, all others by what they are. */
    String title() {
        String kind = kind();
        String name = Stream.of("wave", "upload")
                .flatMap(member -> job.result().get(member) instanceof String told ? Stream.of(told) : Stream.of())
                .findFirst()
                .map(told -> kind + " · " + told)
                .orElse(kind);
        return Boolean.TRUE.equals(job.result().get("dryRun")) ? name + " · " + page.text("page.job.dry") : name;
    }

    String state() {
        return page.text("page.job.state." + job.state().slug());
    }

    /** The export that this one took in, to have waves run over. */
    Optional<String> export() {
        return job.state() == JobState.DONE && job.result().get("export") instanceof String export
                ? Optional.of(export)
                : Optional.empty();
    }

    /** The name of the file that was handed in, where it is known. */
    Optional<String> upload() {
        return job.result().get("upload") instanceof String name ? Optional.of(name) : Optional.empty();
    }

    /** Whether the export lacks files, so that it is good for nothing but adding. */
    boolean onlyAdds() {
        return Boolean.TRUE.equals(job.result().get("onlyAdds"));
    }

    /** How many users would go, where the load was turned down until somebody agrees to that (R14). */
    Optional<Question> question() {
        return job.result().get("order") instanceof Map<?, ?> order
                        && job.result().get("removals") instanceof Number removals
                ? Optional.of(Question.of(order, removals.longValue()))
                : Optional.empty();
    }

    /** A load that is to be confirmed: as it was asked for, and how many users go by it. */
    record Question(
            String export,
            String name,
            Optional<String> only,
            boolean silent,
            boolean add,
            Optional<String> delimiter,
            Optional<String> encoding,
            long removals) {
        static Question of(Map<?, ?> order, long removals) {
            return new Question(
                    order.get("export") instanceof String export ? export : "",
                    order.get("name") instanceof String name ? name : "",
                    order.get("only") instanceof List<?> ids
                            ? Optional.of(ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                            : Optional.empty(),
                    Boolean.TRUE.equals(order.get("silent")),
                    Boolean.TRUE.equals(order.get("add")),
                    text(order, "delimiter"),
                    text(order, "encoding"),
                    removals);
        }

        private static Optional<String> text(Map<?, ?> order, String member) {
            return order.get(member) instanceof String told ? Optional.of(told) : Optional.empty();
        }
    }

    List<Figure> figures() {
        return switch (job.kind()) {
            case WAVE ->
                Stream.concat(figures("page.job.wave.", WAVE).stream(), gone()).toList();
            case INVITATION -> figures("page.job.invitation.", INVITATION);
            case CERTIFICATION -> figures("page.job.certification.", List.of("offers", "decided"));
            case WAIVER -> figures("page.job.waiver.", List.of("offers", "decided"));
            case REMINDER -> figures("page.job.reminder.", List.of("offers", "decided"));
            case EXPORT -> figures("page.job.export.", List.of("accountRows"));
        };
    }

    /** Users whom the load takes away, if it takes any. */
    private Stream<Figure> gone() {
        return job.result().get("users") instanceof Map<?, ?> users
                ? Stream.of("gone", "ownersGone")
                        .flatMap(name -> users.get(name) instanceof Number number && number.longValue() > 0
                                ? Stream.of(new Figure("page.job.wave." + name, number.longValue()))
                                : Stream.of())
                : Stream.of();
    }

    private List<Figure> figures(String family, List<String> names) {
        return names.stream()
                .flatMap(name -> job.result().get(name) instanceof Number number
                        ? Stream.of(new Figure(family + name, number.longValue()))
                        : Stream.of())
                .toList();
    }

    /** How many accounts need what, by the codes of findings. */
    Map<String, Long> findings() {
        Map<String, Long> findings = new TreeMap<>();
        if (job.result().get("findings") instanceof Map<?, ?> counted) {
            counted.forEach((code, number) -> {
                if (number instanceof Number count) {
                    findings.put(String.valueOf(code), count.longValue());
                }
            });
        }
        return findings;
    }

    long rejected() {
        return job.result().get("rejected") instanceof Map<?, ?> rejected && rejected.get("rows") instanceof Number rows
                ? rows.longValue()
                : 0;
    }

    /** Why it was turned down, or by which reference the log has its fault. */
    Optional<String> trouble() {
        return switch (job.state()) {
            case REFUSED -> refusal().map(page.messages()::refusal);
            case FAILED ->
                Optional.of(Problems.sentences(page.language())
                        .text(
                                "problem.internal.detail",
                                String.valueOf(job.result().get("reference"))));
            case INTERRUPTED -> Optional.of(page.text("page.job.interrupted"));
            case RUNNING, DONE -> Optional.empty();
        };
    }

    private Optional<Refusal> refusal() {
        return Arrays.stream(Code.values())
                .filter(code -> code.slug().equals(job.result().get("code")))
                .findFirst()
                .map(code -> {
                    Map<String, Object> facts = new TreeMap<>(job.result());
                    facts.keySet().retainAll(code.facts());
                    facts.computeIfPresent(
                            "file", (_, file) -> String.valueOf(file).replaceFirst("^.*[/\\\\]", ""));
                    return new Refusal(code, facts);
                });
    }
}
