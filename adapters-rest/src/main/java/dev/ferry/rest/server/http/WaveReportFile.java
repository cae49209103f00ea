package dev.ferry.rest.server.http;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.document.KeptWaveFacts;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.ListUnmapped;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.door.report.HtmlReport;
import dev.ferry.door.report.ReportSamples;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The HTML report on a wave that a job ran: its figures by the job's result, its accounts and users as they stand now,
 * its rejected rows from their file. Of each list so many are read as the report shows. Thread-safe.
 */
public final class WaveReportFile {
    private static final int PAGE = 200;

    private final ShowJob showJob;
    private final ListAccounts listAccounts;
    private final ListUnmapped listUnmapped;
    private final Clock clock;

    @Inject
    WaveReportFile(ShowJob showJob, ListAccounts listAccounts, ListUnmapped listUnmapped, Clock clock) {
        this.showJob = showJob;
        this.listAccounts = listAccounts;
        this.listUnmapped = listUnmapped;
        this.clock = clock;
    }

    /**
     * The answer that has it, written as it is put together; absent where the job counted no accounts: as long as it
     * runs, and where it is no wave. Refuses as {@link ShowJob#run} does.
     *
     * @param name what its file is called
     */
    public Outcome<Optional<Response>> of(Requester who, JobId id, Language language, Function<Job, String> name) {
        return showJob.run(who, id)
                .then(job -> KeptWaveFacts.result(job)
                        .map(result -> samples(who, job, result)
                                .map(samples -> Optional.of(answer(
                                        HtmlReport.of(language, clock.instant(), result, samples), name.apply(job)))))
                        .orElseGet(() -> Outcome.done(Optional.empty())));
    }

    private static Response answer(HtmlReport report, String name) {
        StreamingOutput written = output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            report.write(writer);
            writer.flush();
        };
        return Response.ok(written, "text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Outcome<ReportSamples> samples(Requester who, Job job, WaveResult result) {
        ReportSamples samples = ReportSamples.later();
        KeptWaveFacts.roles(job.result()).forEach(role -> samples.roles(role.before(), role.after(), role.users()));
        return rejects(who, job, samples)
                .then(read -> result.dryRun() ? Outcome.done(read) : accounts(who, result, read));
    }

    private Outcome<ReportSamples> rejects(Requester who, Job job, ReportSamples samples) {
        return showJob.rejects(who, job.id()).map(rows -> {
            rows.ifPresent(file -> read(file, samples));
            return samples;
        });
    }

    private static void read(InputStream file, ReportSamples samples) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.stream()
                    .flatMap(WaveReportFile::reject)
                    .limit(ReportSamples.MOST)
                    .forEach(samples::rejected);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** File, line, column and code; what has no code, as the header, is none. */
    private static Stream<Reject> reject(CsvRecord row) {
        return row.getFieldCount() < 4
                ? Stream.of()
                : Code.find(row.getField(3)).stream()
                        .map(code -> new Reject(
                                new Source(row.getField(0), Long.parseLong(row.getField(1))),
                                row.getField(2),
                                new Refusal(code)));
    }

    private Outcome<ReportSamples> accounts(Requester who, WaveResult result, ReportSamples samples) {
        Outcome<ReportSamples> read = Outcome.done(samples);
        for (FindingCode code : result.counts().findings().keySet()) {
            read = read.then(so -> waiting(who, result, code, so));
        }
        return result.counts().usersUnmapped() == 0 ? read : read.then(so -> unmapped(who, result, so));
    }

    private Outcome<ReportSamples> waiting(Requester who, WaveResult result, FindingCode code, ReportSamples samples) {
        StandingFilter filter = StandingFilter.ALL.withWave(result.wave()).withFindings(Set.of(code));
        return listAccounts.run(who, filter, Optional.empty()).map(accounts -> {
            try (Stream<AccountView> found = accounts) {
                found.limit(ReportSamples.MOST)
                        .forEach(account -> account.findings().stream()
                                .filter(finding -> finding.code() == code)
                                .forEach(finding -> samples.waits(account.id(), account.displayName(), finding)));
            }
            return samples;
        });
    }

    /** Page by page, until so many are known as are shown, or as the wave counted. */
    private Outcome<ReportSamples> unmapped(Requester who, WaveResult result, ReportSamples samples) {
        long wanted = Math.min(ReportSamples.MOST, result.counts().usersUnmapped());
        long read = 0;
        Optional<PublisherId> after = Optional.empty();
        do {
            Outcome<ListUnmapped.Page> asked = listUnmapped.run(who, Optional.of(result.wave()), after, PAGE);
            if (!(asked instanceof Done<ListUnmapped.Page>(var page))) {
                return asked.map(_ -> samples);
            }
            for (ListUnmapped.Account account : page.accounts()) {
                account.users().forEach(user -> samples.unmapped(account.id(), user));
                read += account.users().size();
            }
            after = page.next();
        } while (after.isPresent() && read < wanted);
        return Outcome.done(samples);
    }
}
