package dev.ferry.door.report;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.standing.ReadinessResult;
import dev.ferry.application.wave.WaveResult;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.time.Instant;

/** A report as one file of HTML that opens anywhere and runs nothing. Thread-safe. */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private final Report report;

    private HtmlReport(Report report) {
        this.report = report;
    }

    /** On a wave. */
    public static HtmlReport of(Language language, Instant made, WaveResult result, ReportSamples samples) {
        return new HtmlReport(texts(language, made).of(result, samples));
    }

    /** On how all accounts stand. */
    public static HtmlReport of(Language language, Instant made, ReadinessResult result, ReportSamples samples) {
        return new HtmlReport(texts(language, made).of(result, samples));
    }

    private static ReportTexts texts(Language language, Instant made) {
        return new ReportTexts(Messages.in(language, HtmlReport.class), made);
    }

    /**
     * Writes it as it is put together; what the writer cannot take is thrown as {@link java.io.UncheckedIOException}.
     */
    public void write(Writer writer) {
        TEMPLATES.render("document.jte", report, new WriterOutput(writer));
    }
}
