package dev.ferry.rest.api.wave;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.job.UploadExport;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.FileBody;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exports that operators hand in. */
@Singleton
@Path(Api.ROOT + "/exports")
@Produces(Api.JSON)
public final class ExportsResource implements JerseyPart {
    private final UploadExport uploadExport;

    @Inject
    ExportsResource(UploadExport uploadExport) {
        this.uploadExport = uploadExport;
    }

    /** Anyone who is no operator is refused before a byte is read. */
    @POST
    @FileBody
    @Consumes({Api.ZIP, Api.ZIP_OF_WINDOWS, Api.BYTES})
    @Operation(
            operationId = "uploadExport",
            summary = "Hand in an export as a zip of up to 1 GiB; for operators",
            description =
                    "The job's result has the export's id, to be named in waves, and upload, the name that was given."
                            + " The same bytes again are the same export; an Idempotency-Key is ignored here."
                            + " Waves over it name delimiter and encoding too.")
    @Refuses({Code.OPERATOR_ONLY})
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobDocument.class)))
    public Response upload(
            @Context Requester who,
            @Context Language language,
            @Parameter(description = "The file's name, by which messages call it.") @QueryParam("file") @Nullable
                    String file,
            @Parameter(description = "What stands between the cells of CSV files: , ; tab | or :.")
                    @QueryParam("delimiter")
                    @Nullable
                    String delimiter,
            @Parameter(description = "The encoding of its files, such as windows-1252.")
                    @QueryParam("encoding")
                    @Nullable
                    String encoding,
            @RequestBody(
                            content = {
                                @Content(mediaType = Api.ZIP, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = Api.ZIP_OF_WINDOWS,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = Api.BYTES, schema = @Schema(type = "string", format = "binary"))
                            })
                    InputStream archive) {
        return JobPath.begun(
                granted(uploadExport.run(
                        who, archive, Optional.ofNullable(file), Dialects.of(delimiter, encoding, "#/"))),
                language);
    }
}
