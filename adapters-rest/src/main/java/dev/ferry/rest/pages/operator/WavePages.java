package dev.ferry.rest.pages.operator;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.job.StartWave;
import dev.ferry.application.job.StopJob;
import dev.ferry.application.job.UploadExport;
import dev.ferry.application.standing.ListWaves;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.FileBody;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.WaveReportFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.media.multipart.FormDataContentDisposition;
import org.glassfish.jersey.media.multipart.FormDataParam;
import org.jspecify.annotations.Nullable;

/** Exports that operators hand in, waves over them, and how far they are. */
@Paged
@Singleton
@Path("/operator")
public final class WavePages implements JerseyPart {
    private static final String TEMPLATE = "operator/waves.jte";
    private static final MultivaluedMap<String, String> NOTHING = new MultivaluedHashMap<>();
    private static final int JOBS = 50;

    private final ListJobs listJobs;
    private final ListWaves listWaves;
    private final ShowJob showJob;
    private final UploadExport uploadExport;
    private final StartWave startWave;
    private final StopJob stopJob;
    private final WaveReportFile report;
    private final Answers answers;

    @Inject
    WavePages(
            ListJobs listJobs,
            ListWaves listWaves,
            ShowJob showJob,
            UploadExport uploadExport,
            StartWave startWave,
            StopJob stopJob,
            WaveReportFile report,
            Answers answers) {
        this.listJobs = listJobs;
        this.listWaves = listWaves;
        this.showJob = showJob;
        this.uploadExport = uploadExport;
        this.startWave = startWave;
        this.stopJob = stopJob;
        this.report = report;
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
            @FormDataParam(WaveForm.DELIMITER) @Nullable String delimiter,
            @FormDataParam(WaveForm.ENCODING) @Nullable String encoding) {
        return archive == null || nameOf(about).filter(name -> !name.isBlank()).isEmpty()
                ? nothingChosen(call)
                : answers.to(
                        call.page(),
                        WaveForm.dialect(Optional.ofNullable(delimiter), Optional.ofNullable(encoding))
                                .then(dialect -> uploadExport.run(call.who(), archive, nameOf(about), dialect)),
                        job -> Answers.to(new JobView(call.page(), job).address()));
    }

    private Response nothingChosen(PageCall call) {
        Refusal missing = new Refusal(Code.VALUE_MISSING);
        return answers.to(
                call.page(),
                view(call, new Fields(NOTHING), FieldError.of("archive", missing, call.page())),
                view -> answers.again(missing, TEMPLATE, view));
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
        WaveForm form = new WaveForm(fields);
        Outcome<Job> begun = form.order().then(order -> startWave.run(call.who(), order));
        return switch (begun) {
            case Done<Job>(var job) -> Answers.to(new JobView(call.page(), job).address());
            case Refused<Job>(var reason) ->
                answers.to(
                        call.page(),
                        view(call, fields, FieldError.of(form.fieldOf(reason), reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private Outcome<WavesView> view(PageCall call, Fields fields, FieldError error) {
        return listJobs.run(call.who(), JOBS)
                .then(jobs -> listWaves
                        .run(call.who())
                        .map(waves -> new WavesView(call.page(), views(call.page(), jobs), waves, fields, error)));
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
        return job(call, typed, call.isFor("progress") ? "operator/progress.jte" : "operator/job.jte");
    }

    private Response job(PageCall call, String typed, String template) {
        return answers.to(
                call.page(),
                id(call, typed).then(id -> showJob.run(call.who(), id)),
                job -> answers.page(template, new JobView(call.page(), job)));
    }

    /** It ends at its next safe point; its page says so until then. */
    @POST
    @Path("jobs/{id}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@Context PageCall call, @PathParam("id") String typed) {
        return answers.to(
                call.page(),
                id(call, typed).then(id -> stopJob.run(call.who(), id)),
                job -> Answers.to(new JobView(call.page(), job).address()));
    }

    @GET
    @Path("jobs/{id}/rejects")
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response rejects(@Context PageCall call, @PathParam("id") String typed) {
        return answers.to(
                call.page(),
                id(call, typed)
                        .then(id -> showJob.run(call.who(), id)
                                .then(job -> showJob.rejects(call.who(), id)
                                        .map(rows -> rows.map(file -> rejects(file, new JobView(call.page(), job)))))),
                file -> file.orElseGet(() -> Answers.to("/operator/jobs/" + typed)));
    }

    /** A wave that has not counted anything has none: its page says why. */
    @GET
    @Path("jobs/{id}/report")
    public Response report(@Context PageCall call, @PathParam("id") String typed) {
        return answers.to(
                call.page(),
                id(call, typed)
                        .then(id -> report.of(
                                call.who(),
                                id,
                                call.page().language(),
                                job -> new JobView(call.page(), job).fileOfReport())),
                file -> file.orElseGet(() -> Answers.to("/operator/jobs/" + typed)));
    }

    private static Response rejects(Object file, JobView job) {
        return Response.ok(file, "text/csv;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + job.fileOfRejects() + "\"")
                .build();
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
