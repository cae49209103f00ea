package dev.ferry.rest.pages.operator;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.job.StartWave;
import dev.ferry.application.job.UploadExport;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.FileBody;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jspecify.annotations.Nullable;

/** Exports that operators hand in, waves over them, and how far they are. */
@Paged
@Singleton
@Path("/operator")
public final class WavePages implements JerseyPart {
    private static final String TEMPLATE = "operator/waves.jte";
    private static final String DELIMITER = "delimiter";
    private static final String ENCODING = "encoding";
    private static final MultivaluedMap<String, String> NOTHING = new MultivaluedHashMap<>();
    private static final int JOBS = 50;

    private final ListJobs listJobs;
    private final ShowJob showJob;
    private final UploadExport uploadExport;
    private final StartWave startWave;
    private final Answers answers;

    @Inject
    WavePages(ListJobs listJobs, ShowJob showJob, UploadExport uploadExport, StartWave startWave, Answers answers) {
        this.listJobs = listJobs;
        this.showJob = showJob;
        this.uploadExport = uploadExport;
        this.startWave = startWave;
        this.answers = answers;
    }

    @GET
    @Path("waves")
    public Response waves(@Context PageCall call) {
        return answers.to(
                call.page(), view(call, new Fields(NOTHING), FieldError.NONE), view -> answers.page(TEMPLATE, view));
    }

    /** Its form brings the token in its address: what is read as it comes is not looked into before. */
    @POST
    @FileBody
    @Path("exports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @Context PageCall call,
            @FormDataParam("archive") @Nullable InputStream archive,
            @FormDataParam("archive") @Nullable FormDataContentDisposition about,
            @FormDataParam(DELIMITER) @Nullable String delimiter,
            @FormDataParam(ENCODING) @Nullable String encoding) {
        return archive == null
                ? answers.refused(call.page(), new Refusal(Code.VALUE_MISSING))
                : answers.to(
                        call.page(),
                        dialect(Optional.ofNullable(delimiter), Optional.ofNullable(encoding))
                                .then(dialect -> uploadExport.run(call.who(), archive, nameOf(about), dialect)),
                        job -> Answers.to(new JobView(call.page(), job).address()));
    }

    /** Browsers send names in UTF-8, and headers are read as Latin-1. */
    private static Optional<String> nameOf(@Nullable FormDataContentDisposition about) {
        return Optional.ofNullable(about)
                .map(FormDataContentDisposition::getFileName)
                .map(name -> name.chars().allMatch(c -> c <= 0xFF)
                        ? new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                        : name);
    }

    @POST
    @Path("waves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<Job> begun = fields.text("export")
                .then(export -> name(fields)
                        .then(name -> only(fields)
                                .then(only -> dialect(sent(fields, DELIMITER), sent(fields, ENCODING))
                                        .then(dialect -> startWave.run(
                                                call.who(),
                                                new StartWave.Order(
                                                        export,
                                                        name,
                                                        only,
                                                        fields.isSent("dryRun"),
                                                        fields.isSent("silent"),
                                                        fields.isSent("add"),
                                                        confirmed(fields),
                                                        dialect))))));
        return switch (begun) {
            case Done<Job>(var job) -> Answers.to(new JobView(call.page(), job).address());
            case Refused<Job>(var reason) ->
                answers.to(
                        call.page(),
                        view(call, fields, FieldError.of(fieldOf(fields, reason), reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private static Optional<String> sent(Fields fields, String name) {
        return fields.isSent(name) ? Optional.of(fields.pasted(name)) : Optional.empty();
    }

    /** As it was typed; by contract where nothing was. */
    private static Outcome<ExportDialect> dialect(Optional<String> delimiter, Optional<String> encoding) {
        ExportDialect standard = ExportDialect.STANDARD;
        return typed(delimiter, ExportDialect::parseDelimiter)
                .then(sign -> typed(encoding, ExportDialect::parseEncoding)
                        .map(charset -> new ExportDialect(
                                sign.orElse(standard.delimiter()), charset.orElse(standard.encoding()))));
    }

    private static <T> Outcome<Optional<T>> typed(Optional<String> text, Function<String, Outcome<T>> parse) {
        return text.map(Trimmed::of)
                .filter(given -> !given.isEmpty())
                .map(given -> InputText.check(given).then(parse).map(Optional::of))
                .orElseGet(() -> Outcome.done(Optional.empty()));
    }

    /** How many users were shown to go beside the box that was ticked. */
    private static OptionalLong confirmed(Fields fields) {
        try {
            return OptionalLong.of(Long.parseLong(fields.shown("removals")));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    /**
     * A wave over some accounts alone is begun over REST; here it is confirmed, over the same accounts and no others.
     */
    private static Outcome<Set<PublisherId>> only(Fields fields) {
        Outcome<Set<PublisherId>> all = Outcome.done(Set.of());
        for (String id : fields.isSent("only") ? fields.shown("only").split(",", -1) : new String[0]) {
            all = all.then(some -> PublisherId.parse(id).map(one -> joined(some, one)));
        }
        return all;
    }

    private static Set<PublisherId> joined(Set<PublisherId> some, PublisherId one) {
        Set<PublisherId> more = new HashSet<>(some);
        more.add(one);
        return more;
    }

    private static Outcome<Optional<WaveName>> name(Fields fields) {
        return fields.text("name")
                .then(typed -> VisibleText.isBlank(typed)
                        ? Outcome.done(Optional.empty())
                        : WaveName.parse(typed).map(Optional::of));
    }

    private static String fieldOf(Fields fields, Refusal reason) {
        return switch (reason.code()) {
            case MALFORMED_WAVE, VALUE_TOO_LONG -> "name";
            case UNKNOWN_VALUE ->
                typed(sent(fields, DELIMITER), ExportDialect::parseDelimiter) instanceof Refused ? DELIMITER : ENCODING;
            default -> "export";
        };
    }

    private Outcome<WavesView> view(PageCall call, Fields fields, FieldError error) {
        return listJobs.run(call.who(), JOBS)
                .map(jobs -> new WavesView(call.page(), views(call.page(), jobs), fields, error));
    }

    private static List<JobView> views(PageContext page, List<Job> jobs) {
        return jobs.stream().map(job -> new JobView(page, job)).toList();
    }

    @GET
    @Path("jobs/{id}")
    public Response job(@Context PageCall call, @PathParam("id") String typed) {
        return job(call, typed, "operator/job.jte");
    }

    /** The part of the page that changes while it runs. */
    @GET
    @Path("jobs/{id}/progress")
    public Response progress(@Context PageCall call, @PathParam("id") String typed) {
        return job(call, typed, "operator/progress.jte");
    }

    private Response job(PageCall call, String typed, String template) {
        return answers.to(
                call.page(),
                id(call, typed).then(id -> showJob.run(call.who(), id)),
                job -> answers.page(template, new JobView(call.page(), job)));
    }

    @GET
    @Path("jobs/{id}/rejects")
    public Response rejects(@Context PageCall call, @PathParam("id") String typed) {
        return answers.to(
                call.page(),
                id(call, typed).then(id -> showJob.rejects(call.who(), id)),
                rows -> rows.map(file -> Response.ok(file, "text/csv;charset=utf-8")
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"rejects-" + typed + ".csv\"")
                                .build())
                        .orElseGet(() -> Answers.to("/operator/jobs/" + typed)));
    }

    /** What cannot be a job's id is answered as a job that does not exist. */
    private static Outcome<JobId> id(PageCall call, String typed) {
        return AccountAccess.operatorOnly(
                call.who(),
                () -> JobId.parse(typed) instanceof Done<JobId> known
                        ? known
                        : Outcome.refused(Code.JOB_NOT_FOUND, "jobId", ""));
    }
}
