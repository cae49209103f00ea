package dev.ferry.rest.pages.operator;

import dev.ferry.application.document.KeptWaveFacts;
import dev.ferry.application.job.Interruption;
import dev.ferry.application.job.Interruption.Why;
import dev.ferry.application.job.StopJob;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.server.problem.Problems;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job, to follow. */
public record JobView(PageContext page, Job job) implements View {
    private static final List<String> WAVE = List.of("migrated", "alreadyMigrated", "actionNeeded");
    private static final List<String> INVITATION = List.of(
            "invited", "alreadyInvited", "alreadyMigrated", "noHelpNeeded", "unreachable", "notJudged", "mails");

    /** So many numbers are enough in a list. */
    private static final int SUMMED_UP = 3;

    /** A number that came of it. */
    record Figure(String key, long number) {}

    public String address() {
        return "/operator/jobs/" + job.id();
    }

    boolean isRunning() {
        return job.state() == JobState.RUNNING;
    }

    /** To which place of the pages it belongs. */
    String here() {
        return job.kind() == JobKind.INVITATION ? "invitations" : "waves";
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
        return isDryRun() ? name + " · " + page.text("page.job.dry") : name;
    }

    String state() {
        boolean stopped =
                Interruption.of(job).filter(one -> one.why() == Why.STOPPED).isPresent();
        return page.text("page.job.state." + (stopped ? "stopped" : job.state().slug()));
    }

    /** The export that this one took in, to have waves run over. */
    Optional<String> export() {
        return job.state() == JobState.DONE && job.result().get("export") instanceof String export
                ? Optional.of(export)
                : Optional.empty();
    }

    /** What the export says otherwise than what was known when it was handed in. */
    Optional<ExportNews> news() {
        return ExportNews.of(job.result());
    }

    /** The name of the file that was handed in, where it is known. */
    Optional<String> upload() {
        return job.result().get("upload") instanceof String name ? Optional.of(name) : Optional.empty();
    }

    /** What the file of its rejected rows is called: after the wave, or what was handed in. */
    String fileOfRejects() {
        return "rejects-" + slug() + ".csv";
    }

    /** What the file of its report is called. */
    String fileOfReport() {
        return "report-" + slug() + (isDryRun() ? "-dry-run" : "") + ".html";
    }

    /** Whether a report can be written on it. */
    boolean hasReport() {
        return isWave() && !isRunning() && KeptWaveFacts.result(job).isPresent();
    }

    private String slug() {
        String name = Stream.of("wave", "upload")
                .flatMap(member -> job.result().get(member) instanceof String told ? Stream.of(told) : Stream.of())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.zip$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? job.id().toString() : name;
    }

    /** Whether the export lacks files, so that it is good for nothing but adding. */
    boolean onlyAdds() {
        return Boolean.TRUE.equals(job.result().get("onlyAdds"));
    }

    /** Whether it changed nothing, because it was to change nothing. */
    boolean isDryRun() {
        return Boolean.TRUE.equals(job.result().get("dryRun"));
    }

    /**
     * The same to be done, behind a dry run of it that found something to move; or to go on with, where it was stopped.
     */
    Optional<Order> again() {
        boolean worthIt = job.state() == JobState.DONE && isDryRun() && toMove() > 0;
        boolean stopped = job.state() == JobState.INTERRUPTED && !isDryRun();
        return (worthIt || stopped) && job.result().get("order") instanceof Map<?, ?> order
                ? Optional.of(Order.of(order, 0))
                : Optional.empty();
    }

    /** How many a dry run would move. */
    long toMove() {
        return job.result().get("migrated") instanceof Number number ? number.longValue() : 0;
    }

    /** The wave that it was, whose accounts are found by it; nothing of a dry run, which leaves no trace. */
    Optional<String> wave() {
        return isWave() && !isRunning() && !isDryRun() && job.result().get("wave") instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    boolean canStop() {
        return StopJob.isOpenTo(job);
    }

    boolean isStopping() {
        return StopJob.isAsked(job);
    }

    /** What it is at, while it runs. */
    String stage() {
        if (job.total() == 0) {
            return page.text(job.kind() == JobKind.INVITATION ? "page.job.stage.begins" : "page.job.stage.reading");
        }
        return page.text("page.job.done", job.done(), job.total());
    }

    /** How fast it is and how long it will take, in words; nothing before it has come far enough to say so. */
    Optional<String> pace() {
        double seconds = Duration.between(job.startedAt(), job.at()).toMillis() / 1000.0;
        if (job.done() == 0 || seconds < 2 || job.total() <= job.done()) {
            return Optional.empty();
        }
        double perSecond = job.done() / seconds;
        long left = (long) Math.ceil((job.total() - job.done()) / perSecond);
        return Optional.of(page.text("page.job.pace", Math.max(1, Math.round(perSecond)), Age.of(page, left)));
    }

    /** One way in which rows were wrong. */
    record RejectKind(String file, String column, String reason, long rows) {}

    /** Why rows were rejected, the most frequent first. */
    List<RejectKind> rejectKinds() {
        return job.result().get("rejected") instanceof Map<?, ?> rejected
                        && rejected.get("reasons") instanceof List<?> reasons
                ? reasons.stream()
                        .flatMap(reason -> reason instanceof Map<?, ?> told ? Stream.of(rejectKind(told)) : Stream.of())
                        .sorted(Comparator.comparingLong(kind -> -kind.rows()))
                        .toList()
                : List.of();
    }

    private RejectKind rejectKind(Map<?, ?> told) {
        String code = String.valueOf(told.get("code"));
        return new RejectKind(
                String.valueOf(told.get("file")),
                String.valueOf(told.get("column")),
                Code.find(code).map(page.messages()::title).orElse(code),
                told.get("rows") instanceof Number rows ? rows.longValue() : 0);
    }

    /** What came of a wave beyond figures. */
    WaveOutcome outcome() {
        return new WaveOutcome(page, job, wave());
    }

    /** Where is listed what a figure counts; empty where no list has that alone. */
    String listOf(Figure figure) {
        return switch (figure.key()) {
            case "page.job.wave.migrated" -> outcome().accounts("migration", "completed");
            case "page.job.wave.actionNeeded" -> outcome().accounts("finding", WaveOutcome.ANY_FINDING);
            case "page.job.wave.unmapped" -> outcome().unmapped();
            default -> "";
        };
    }

    /** Where the accounts of this wave are that have the finding; of a dry run nowhere. */
    String listOf(String finding) {
        return outcome().accounts("finding", finding);
    }

    /** How many users would go, where the load was turned down until somebody agrees to that (R14). */
    Optional<Order> question() {
        return job.result().get("order") instanceof Map<?, ?> order
                        && job.result().get("removals") instanceof Number removals
                ? Optional.of(Order.of(order, removals.longValue()))
                : Optional.empty();
    }

    /** A load that is to be confirmed: as it was asked for, and how many users go by it. */
    record Order(
            String export,
            String name,
            Optional<String> only,
            boolean silent,
            boolean add,
            Optional<String> delimiter,
            Optional<String> encoding,
            long removals) {
        static Order of(Map<?, ?> order, long removals) {
            return new Order(
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
                Stream.of(figures(isDryRun() ? "page.job.wave.dry." : "page.job.wave.", WAVE).stream(), users())
                        .flatMap(some -> some)
                        .toList();
            case INVITATION -> figures(isDryRun() ? "page.job.invitation.dry." : "page.job.invitation.", INVITATION);
            case CERTIFICATION -> figures("page.job.certification.", List.of("offers", "decided"));
            case WAIVER -> figures("page.job.waiver.", List.of("offers", "decided"));
            case REMINDER -> figures("page.job.reminder.", List.of("offers", "decided"));
            case EXPORT -> figures("page.job.export.", List.of("accountRows"));
        };
    }

    /** What came of it, in a few words; empty where nothing has yet. */
    String summary() {
        return figures().stream()
                .filter(figure -> figure.number() > 0)
                .limit(SUMMED_UP)
                .map(figure -> page.number(figure.number()) + ' ' + page.text(figure.key()))
                .collect(Collectors.joining(" · "));
    }

    /** Users who came along without a role, and whom the load takes away, if there are any. */
    private Stream<Figure> users() {
        return job.result().get("users") instanceof Map<?, ?> users
                ? Stream.of("unmapped", "gone", "ownersGone")
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

    /** How many accounts need what, by the codes of findings, the most frequent first. */
    List<Map.Entry<String, Long>> findings() {
        Map<String, Long> findings = new TreeMap<>();
        if (job.result().get("findings") instanceof Map<?, ?> counted) {
            counted.forEach((code, number) -> {
                if (number instanceof Number count) {
                    findings.put(String.valueOf(code), count.longValue());
                }
            });
        }
        return findings.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
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
            case INTERRUPTED ->
                Optional.of(
                        Interruption.of(job).map(this::interrupted).orElseGet(() -> page.text("page.job.interrupted")));
            case RUNNING, DONE -> Optional.empty();
        };
    }

    /** Who or what ended it, and what was done by then; a dry run leaves nothing to go on with. */
    private String interrupted(Interruption why) {
        String how = page.text(
                "page.job.interrupted." + why.why().slug(),
                page.moment(why.at()),
                why.by().map(PageContext::person).orElse(""));
        String until = job.done() > 0
                ? page.text("page.job.interrupted.until", job.done(), job.total())
                : page.text("page.job.interrupted.nothing");
        String told = how + ' ' + until;
        return isDryRun() ? told : told + ' ' + page.text("page.job.interrupted.rest");
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
