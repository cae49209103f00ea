package dev.ferry.cli.report;

import dev.ferry.application.messages.Language;
import dev.ferry.application.standing.ReadinessResult;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.door.report.HtmlReport;
import dev.ferry.door.report.ReportSamples;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Writes reports where they were asked for, in the reader's language. */
public final class ReportWriter {
    private final Language language;
    private final Clock clock;

    @Inject
    ReportWriter(Reply reply, Clock clock) {
        this.language = reply.messages().language();
        this.clock = clock;
    }

    /** Writes the report on a wave, and answers where it is, if one was asked for. */
    public Optional<String> write(ReportFile file, WaveResult result, ReportSamples samples) {
        return file.write(() -> HtmlReport.of(language, clock.instant(), result, samples));
    }

    /** The same on how all accounts stand. */
    public Optional<String> write(ReportFile file, ReadinessResult result, ReportSamples samples) {
        return file.write(() -> HtmlReport.of(language, clock.instant(), result, samples));
    }
}
