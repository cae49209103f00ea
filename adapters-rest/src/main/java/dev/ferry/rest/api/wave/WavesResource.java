package dev.ferry.rest.api.wave;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.job.StartWave;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.api.Removals;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Waves that operators have run. */
@Singleton
@Path(Api.ROOT + "/waves")
@Produces(Api.JSON)
public final class WavesResource implements JerseyPart {
    private final StartWave startWave;

    /**
     * What a wave is to do; {@code only} bounds it to these accounts, {@code silent} leaves out mails to their owners.
     *
     * @param add whether users, offers and accounts stay that are known and that the export does not have
     * @param removals up to how many users may go by the load, as a dry run or a refused job told; needed where those
     *     are more than the set share
     * @param delimiter what stands between the cells of CSV files, where it is no comma
     * @param encoding of the files, where it is not UTF-8
     */
    record WaveOrder(
            String export,
            @Nullable String name,
            @Nullable List<@Nullable String> only,
            @Nullable Boolean dryRun,
            @Nullable Boolean silent,
            @Nullable Boolean add,
            @Nullable Long removals,
            @Nullable String delimiter,
            @Nullable String encoding) {

        StartWave.Order order() {
            AllFields.read(this::wave, this::accounts, () -> Removals.of(removals), this::dialect);
            return new StartWave.Order(
                    export, wave(), accounts(), is(dryRun), is(silent), is(add), Removals.of(removals), dialect());
        }

        private Set<PublisherId> accounts() {
            return NamedAccounts.of(only, "#/only");
        }

        private ExportDialect dialect() {
            return Dialects.of(delimiter, encoding, "#/");
        }

        private Optional<WaveName> wave() {
            return Optional.ofNullable(name).map(typed -> BadInput.unless(WaveName.parse(typed), "#/name"));
        }

        private static boolean is(@Nullable Boolean said) {
            return Boolean.TRUE.equals(said);
        }
    }

    @Inject
    WavesResource(StartWave startWave) {
        this.startWave = startWave;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "startWave",
            summary = "Have a wave, or a dry run of one, run over an export that was handed in; for operators",
            description =
                    "Another wave under way is told in the job's result, as busy; and so is a load that would take"
                            + " more users or owners than the set share away from accounts that wait, as"
                            + " too-many-removals, before anything is written.")
    @Refuses({Code.OPERATOR_ONLY, Code.EXPORT_NOT_FOUND})
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobDocument.class)))
    public Response start(@Context Requester who, @Context Language language, WaveOrder body) {
        return JobPath.begun(
                granted(startWave.run(who, body.order()), Map.of(Code.EXPORT_NOT_FOUND, "#/export")), language);
    }
}
