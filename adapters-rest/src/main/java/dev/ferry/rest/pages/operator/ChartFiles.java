package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.CsvFile;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each chart of the dashboard shows, as a file for a spreadsheet. */
@Paged
@Singleton
@Path("/operator/charts/{chart}.csv")
public final class ChartFiles implements JerseyPart {
    private final Cockpits cockpits;
    private final Answers answers;

    @Inject
    ChartFiles(Cockpits cockpits, Answers answers) {
        this.cockpits = cockpits;
        this.answers = answers;
    }

    private record Sheet(List<String> head, Stream<List<String>> rows) {}

    @GET
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response file(@Context PageCall call, @PathParam("chart") String name) {
        return answers.to(
                call.page(),
                cockpits.of(call).map(cockpit -> sheet(cockpit, name).orElseThrow(NotFoundException::new)),
                sheet -> CsvFile.of(name + ".csv", sheet.head(), sheet.rows()));
    }

    private static Optional<Sheet> sheet(Cockpit cockpit, String name) {
        return switch (name) {
            case "places" -> Optional.of(of(cockpit.places()));
            case "findings" -> Optional.of(of(cockpit.findings()));
            case "standings" -> Optional.of(of(cockpit.standings()));
            case "owners" -> cockpit.owners().map(ChartFiles::of);
            case "throughput" -> Optional.of(of(cockpit.throughput()));
            case "sync-back" -> Optional.of(of(cockpit.pending()));
            case "burn-down" ->
                Optional.of(new Sheet(
                        List.of("date", "accounts", "moved", "left"),
                        cockpit.progress().days().stream()
                                .map(day -> cells(day.day(), day.accounts(), day.moved(), day.left()))));
            case "deadlines" ->
                Optional.of(new Sheet(
                        List.of("deadline", "date", "daysLeft"),
                        cockpit.dates().stream().map(due -> cells(due.id(), due.date(), due.days()))));
            default -> Optional.empty();
        };
    }

    private static Sheet of(Chart chart) {
        return new Sheet(
                List.of(chart.slug(), "number", "of"),
                chart.parts().stream().map(part -> cells(part.slug(), part.number(), chart.whole())));
    }

    private static Sheet of(Columns columns) {
        return new Sheet(List.of("date", "number"), columns.days().stream().map(day -> cells(day.day(), day.number())));
    }

    private static List<String> cells(Object... cells) {
        return Stream.of(cells).map(String::valueOf).toList();
    }
}
