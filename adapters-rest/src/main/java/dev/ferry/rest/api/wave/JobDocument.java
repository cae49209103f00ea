package dev.ferry.rest.api.wave;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job as it was last heard of.
 *
 * @param done how many of {@code total} accounts are done; {@code total} is 0 while that is not known
 * @param result what came of it; null while it runs
 */
public record JobDocument(
        String id,
        String kind,
        String state,
        long done,
        long total,
        @Nullable Map<String, Object> result,
        String startedAt,
        String at) {
    private static final String REJECTED = "rejected";
    private static final String FILE = "file";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    private static final Pattern ABSOLUTE = Pattern.compile("^(?:[A-Za-z]:)?[/\\\\].*");

    /** Why it was turned down is said in the reader's language. */
    static JobDocument of(Job job, Messages messages) {
        return new JobDocument(
                job.id().toString(),
                job.kind().slug(),
                job.state().slug(),
                job.done(),
                job.total(),
                job.result().isEmpty() || job.state() == JobState.RUNNING ? null : shown(job, messages),
                job.startedAt().toString(),
                job.at().toString());
    }

    private static Map<String, Object> shown(Job job, Messages messages) {
        Map<String, Object> result = withoutFolders(job.result());
        if (job.state() == JobState.REFUSED) {
            codeOf(result).ifPresent(code -> {
                result.put("title", messages.title(code));
                result.put("detail", messages.refusal(new Refusal(code, facts(code, result))));
            });
        }
        return result;
    }

    private static Map<String, Object> facts(Code code, Map<String, Object> result) {
        Map<String, Object> facts = new TreeMap<>(result);
        facts.keySet().retainAll(code.facts());
        return facts;
    }

    private static Optional<Code> codeOf(Map<String, Object> result) {
        return Arrays.stream(Code.values())
                .filter(code -> code.slug().equals(result.get("code")))
                .findFirst();
    }

    /** Where a server keeps its files is for nobody outside to know. */
    private static Map<String, Object> withoutFolders(Map<String, Object> result) {
        Map<String, Object> shown = new TreeMap<>(result);
        shown.replaceAll((_, fact) ->
                fact instanceof String text && ABSOLUTE.matcher(text).matches() ? name(text) : fact);
        if (result.get(REJECTED) instanceof Map<?, ?> rejected) {
            shown.put(REJECTED, rejected(rejected));
        }
        return shown;
    }

    private static Map<String, @Nullable Object> rejected(Map<?, ?> rejected) {
        Map<String, @Nullable Object> shown = new TreeMap<>();
        rejected.forEach((name, value) -> shown.put(String.valueOf(name), value));
        shown.put(FILE, rejected.get(FILE) instanceof String file ? name(file) : null);
        return shown;
    }

    private static String name(String file) {
        return FOLDERS.matcher(file).replaceFirst("");
    }
}
