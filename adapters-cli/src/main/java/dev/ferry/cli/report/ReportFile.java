package dev.ferry.cli.report;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.door.report.HtmlReport;
import dev.ferry.plugin.FileFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a report goes, if one was asked for. It is written beside its place, readable to its owner alone, and moved
 * there when it is whole; a report that was there before is replaced. Closing it unwritten leaves nothing.
 */
public final class ReportFile implements AutoCloseable {
    private record Draft(Path target, Path path) {}

    private final Optional<Draft> draft;

    private ReportFile(Optional<Draft> draft) {
        this.draft = draft;
    }

    /** Makes sure that the report can be written before anything is done that it would tell of. */
    public static Outcome<ReportFile> open(Optional<Path> target) {
        return target.map(ReportFile::at).orElseGet(() -> Outcome.done(new ReportFile(Optional.empty())));
    }

    private static Outcome<ReportFile> at(Path target) {
        Path directory = target.getParent();
        if (directory == null || Files.isDirectory(target)) {
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", target.toString());
        }
        try {
            Path path = Files.createTempFile(directory, ".report-", ".html");
            return Outcome.done(new ReportFile(Optional.of(new Draft(target, path))));
        } catch (IOException _) {
            return Outcome.refused(Code.TARGET_UNWRITABLE, "file", target.toString());
        }
    }

    /** Writes the report where one was asked for, and answers its place. */
    Optional<String> write(Supplier<HtmlReport> report) {
        return draft.map(open -> write(open, report.get()));
    }

    @Override
    public void close() {
        draft.ifPresent(open -> {
            try {
                Files.deleteIfExists(open.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String write(Draft draft, HtmlReport report) {
        try {
            try (Writer file = Files.newBufferedWriter(draft.path())) {
                report.write(file);
            }
            Files.move(draft.path(), draft.target(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw FileFaults.told("report", draft.target(), fault);
        }
        return draft.target().toString();
    }
}
