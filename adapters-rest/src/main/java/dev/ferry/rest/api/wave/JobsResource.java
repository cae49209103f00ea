package dev.ferry.rest.api.wave;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.WaveReportFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Jobs, to follow. */
@Singleton
@Path(Api.ROOT + "/jobs/{id}")
public final class JobsResource implements JerseyPart {
    private final ShowJob showJob;
    private final WaveReportFile report;

    @Inject
    JobsResource(ShowJob showJob, WaveReportFile report) {
        this.showJob = showJob;
        this.report = report;
    }

    @GET
    @Produces(Api.JSON)
    @Operation(operationId = "showJob", summary = "How a job stands, and what came of it; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.JOB_NOT_FOUND})
    public JobDocument show(@Context Requester who, @Context Language language, @PathParam("id") String id) {
        return JobDocument.of(
                granted(AccountAccess.operatorOnly(who, () -> JobPath.id(id)).then(known -> showJob.run(who, known))),
                Messages.in(language));
    }

    /** Where no row was rejected there is no file: 404. */
    @GET
    @Path("/rejects")
    @Produces(Api.CSV)
    @Operation(operationId = "downloadRejects", summary = "The rows that a wave rejected, as CSV; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.JOB_NOT_FOUND})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION, schema = @Schema(type = "string")),
            content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
    public Response rejects(@Context Requester who, @PathParam("id") String id) {
        JobId job = granted(AccountAccess.operatorOnly(who, () -> JobPath.id(id)));
        InputStream rows = granted(showJob.rejects(who, job)).orElseThrow(NotFoundException::new);
        return Response.ok(rows, Api.CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + job + ".csv\"")
                .build();
    }

    /** What counted no accounts, as it runs or was no wave, has none: 404. */
    @GET
    @Path("/report")
    @Produces(Api.HTML)
    @Operation(
            operationId = "downloadReport",
            summary = "The report on a wave as one file of HTML, in the reader's language; for operators",
            description = "Its figures are those of the wave; accounts that wait and users without a role are listed "
                    + "as they stand now, up to 1,000 of each. A dry run keeps no such lists.")
    @Refuses({Code.OPERATOR_ONLY, Code.JOB_NOT_FOUND})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION, schema = @Schema(type = "string")),
            content = @Content(mediaType = Api.HTML, schema = @Schema(type = "string")))
    public Response report(@Context Requester who, @Context Language language, @PathParam("id") String id) {
        JobId job = granted(AccountAccess.operatorOnly(who, () -> JobPath.id(id)));
        return granted(report.of(who, job, language, _ -> "report-" + job + ".html"))
                .orElseThrow(NotFoundException::new);
    }
}
