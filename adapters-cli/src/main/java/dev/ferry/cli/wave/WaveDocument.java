package dev.ferry.cli.wave;

import dev.ferry.application.document.WaveFacts;
import dev.ferry.application.wave.WaveResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code migrate -o json} prints: the result of a wave's job, and what became of the command. */
final class WaveDocument {
    private WaveDocument() {}

    private record RejectedRows(long rows, @Nullable String file) {}

    static Map<String, @Nullable Object> of(WaveResult result, Optional<String> report) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>(WaveFacts.of(result));
        document.put(
                "rejected",
                new RejectedRows(result.rejectedRows(), result.rejectsFile().orElse(null)));
        document.put("report", report.orElse(null));
        document.put("interrupted", result.stopped());
        return document;
    }
}
