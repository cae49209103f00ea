package dev.ferry.rest.api.wave;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.IdempotentPosts;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's work by HTTP alone: exports, waves, jobs, owners and enrolments. */
class OperatorsWorkTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies = new Companies(server);
    private final Person operator = companies.operator();
    private final OperatorsWork work = new OperatorsWork(operator);

    @Test
    void anExportIsHandedInTriedAndMoved() throws IOException, InterruptedException {
        String export = work.export("an archive");
        JsonNode begun = body(
                operator.post(
                        "/waves",
                        "{\"export\":\"" + export + "\",\"name\":\"spring\",\"only\":[\"tailspin\"],\"dryRun\":true}"),
                202);
        JsonNode tried = body(operator.get("/jobs/" + begun.get("id").asText()), 200);
        assertThat(tried.get("state").asText()).isEqualTo("done");
        assertThat(tried.get("result").get("dryRun").asBoolean()).isTrue();
        assertThat(tried.get("result").get("wave").asText()).isEqualTo("spring");
        problem(operator.get("/accounts/tailspin"), 404, "account-not-found");

        JsonNode moved = body(operator.get("/jobs/" + work.wave(export)), 200);
        assertThat(moved.get("result").get("migrated").asInt()).isEqualTo(1);
        assertThat(moved.get("done").asInt()).isEqualTo(1);
        assertThat(moved.get("total").asInt()).isEqualTo(1);
        assertThat(body(operator.get("/accounts/tailspin"), 200)
                        .get("managedIn")
                        .asText())
                .isEqualTo("partner-center");
    }

    /** R14: what is turned down says by how many, and what is to be asked for once more. */
    @Test
    void aLoadThatTakesUsersAwayIsToBeConfirmed() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("tailspin")
                .withUsers(IntStream.range(0, 5)
                        .mapToObj(number -> Samples.contributor("user" + number + "@tailspin.example"))
                        .toList())
                .build());
        String export = work.export("an archive");
        String order = "{\"export\":\"" + export + "\",\"silent\":true%s}";

        JsonNode refused = result(order.formatted(""));
        assertThat(refused.get("code").asText()).isEqualTo("too-many-removals");
        assertThat(refused.get("removals").asInt()).isEqualTo(5);
        assertThat(refused.get("users").asInt()).isEqualTo(5);
        assertThat(refused.get("share").asInt()).isEqualTo(10);
        assertThat(refused.at("/order/export").asText()).isEqualTo(export);
        assertThat(refused.at("/order/silent").asBoolean()).isTrue();
        assertThat(refused.get("detail").asText()).contains("5 users", "tailspin");
        assertThat(result(order.formatted(",\"removals\":4")).get("code").asText())
                .isEqualTo("too-many-removals");

        JsonNode dry = result(order.formatted(",\"dryRun\":true"));
        assertThat(dry.at("/users/gone").asInt()).isEqualTo(5);
        JsonNode added = result(order.formatted(",\"add\":true,\"dryRun\":true"));
        assertThat(added.at("/users/gone").asInt()).isZero();
        assertThat(added.at("/users/moved").asInt()).isEqualTo(6);
        JsonNode done = result(order.formatted(",\"removals\":5"));
        assertThat(done.at("/users/gone").asInt()).isEqualTo(5);
        assertThat(done.get("migrated").asInt()).isEqualTo(1);
    }

    private JsonNode result(String order) throws IOException, InterruptedException {
        String job = body(operator.post("/waves", order), 202).get("id").asText();
        return body(operator.get("/jobs/" + job), 200).get("result");
    }

    @Test
    void whereAJobIsToldByItsAddress() throws IOException, InterruptedException {
        HttpResponse<String> begun = operator.sendAs(Api.ZIP, "POST", "/exports", ofString("an archive"));

        String address = begun.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .endsWith("/api/v1/jobs/" + body(begun, 202).get("id").asText());
    }

    @Test
    void theRowsThatAWaveRejectedAreAFileToKeep() throws IOException, InterruptedException {
        String wave = work.wave(work.export("an archive"));

        HttpResponse<String> rejects = operator.get("/jobs/" + wave + "/rejects");

        assertThat(rejects.statusCode()).isEqualTo(200);
        assertThat(rejects.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(rejects.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"rejects-" + wave + ".csv\"");
        assertThat(rejects.body()).contains("memberships.csv");
    }

    @Test
    void theReportOnAWaveIsOneFileInTheReadersLanguage() throws IOException, InterruptedException {
        String export = work.export("an archive");
        String wave = work.wave(export);

        HttpResponse<String> report = operator.get("/jobs/" + wave + "/report", "Accept-Language", "nl");

        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(report.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"report-" + wave + ".html\"");
        assertThat(report.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"nl\">", "De cijfers zijn die van de ronde.", "memberships.csv")
                .endsWith("</html>\n");
    }

    @Test
    void whatWasNoWaveHasNoReport() throws IOException, InterruptedException {
        JsonNode upload = body(operator.sendAs(Api.ZIP, "POST", "/exports", ofString("an archive")), 202);

        problem(operator.get("/jobs/" + upload.get("id").asText() + "/report"), 404, "not-found");
    }

    @Test
    void whereNothingWasRejectedThereIsNoFile() throws IOException, InterruptedException {
        JsonNode upload = body(operator.sendAs(Api.ZIP, "POST", "/exports", ofString("an archive")), 202);

        problem(operator.get("/jobs/" + upload.get("id").asText() + "/rejects"), 404, "not-found");
    }

    @Test
    void whatIsNotThereIsToldByItsName() throws IOException, InterruptedException {
        problem(operator.get("/jobs/00000000-0000-0000-0000-000000000009"), 404, "job-not-found");
        problem(operator.get("/jobs/x"), 404, "job-not-found");
        problem(operator.post("/waves", "{\"export\":\"../secret\"}"), 422, "export-not-found");
        problem(operator.post("/enrolments/1/decision", "{\"accepted\":true}"), 404, "enrolment-not-found");
        for (String noFlag : new String[] {"1e308", "[1]", "{}", "\"yes\"", "null"}) {
            problem(operator.post("/enrolments/1/decision", "{\"accepted\":" + noFlag + "}"), 400, "bad-request");
        }
        problem(operator.post("/enrolments/x/decision", "{\"accepted\":true}"), 404, "enrolment-not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                     | #/export
        {"export":null}                        | #/export
        {"export":"x","name":"a/b"}            | #/name
        {"export":"x","only":["contoso","?"]}  | #/only/1
        {"export":"x","only":[null]}           | #/only/0
        {"export":"x","dryRun":"yes"}          | #/dryRun
        {"export":"x","wave":"spring"}         | #/wave
        {"export":"x","add":"yes"}             | #/add
        {"export":"x","removals":"many"}       | #/removals
        {"export":"x","removals":-1}           | #/removals
        {"export":"x","removals":1.5}          | #/removals
        {"export":"x","delimiter":"x"}         | #/delimiter
        {"export":"x","encoding":"klingon"}    | #/encoding
        """)
    void anOrderThatCannotBeTakenIsToldWhereItIsWrong(String order, String pointer)
            throws IOException, InterruptedException {
        JsonNode errors = body(operator.post("/waves", order), 400).get("errors");

        assertThat(errors).as(errors.toString()).hasSize(1);
        assertThat(errors.get(0).get("pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void whatIsNoZipIsNotTaken() throws IOException, InterruptedException {
        JsonNode refused = problem(operator.post("/exports", "{}"), 415, "unsupported-media-type");

        assertThat(refused.get("accepts").asText())
                .isEqualTo("application/octet-stream, application/x-zip-compressed, application/zip");
        assertThat(refused.get("detail").asText()).contains("application/x-zip-compressed");
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.ZIP, Api.ZIP_OF_WINDOWS, Api.BYTES})
    void anArchiveIsTakenAsWhateverItsClientCallsIt(String type) throws IOException, InterruptedException {
        JsonNode job = body(
                operator.sendAs(
                        type, "POST", "/exports?file=Contoso%20exp%C3%B6rt.zip&delimiter=tab", ofString("an archive")),
                202);

        assertThat(body(operator.get("/jobs/" + job.get("id").asText()), 200)
                        .at("/result/upload")
                        .asText())
                .isEqualTo("Contoso expört.zip");
    }

    @Test
    void aRepeatedOrderWithItsKeyIsTheSameJob() throws IOException, InterruptedException {
        String order = "{\"export\":\"" + work.export("an archive") + "\"}";

        HttpResponse<String> first = operator.post("/waves", order, IdempotentPosts.HEADER, "k1");
        HttpResponse<String> again = operator.post("/waves", order, IdempotentPosts.HEADER, "k1");

        assertThat(body(again, 202)).isEqualTo(body(first, 202));
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @Test
    void ownersAreInvitedOnce() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("ann@contoso.example"))
                .build());

        assertThat(invited("{\"until\":\"2119-12-24\"}").get("mails").asInt()).isEqualTo(1);
        assertThat(invited("{}").get("mails").asInt()).isZero();
        assertThat(body(operator.get("/accounts/contoso/history"), 200).toString())
                .contains("owners-invited");
        problem(operator.post("/invitations", "{\"until\":\"2001-12-24\"}"), 422, "date-is-over");
        problem(operator.post("/invitations", "{\"only\":[\"nothing\"]}"), 404, "account-not-found");
        assertThat(operator.post("/invitations", "{\"until\":\"Christmas\"}").statusCode())
                .isEqualTo(400);
    }

    private JsonNode invited(String order) throws IOException, InterruptedException {
        String job = body(operator.post("/invitations", order), 202).get("id").asText();
        return body(operator.get("/jobs/" + job), 200).get("result");
    }

    @Test
    void anOwnerWhomAnOperatorNamesFindsTheAccount() throws IOException, InterruptedException {
        companies
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.contributor("bo@contoso.example"))
                        .build())
                .withTenant("contoso");
        Person ann = companies.signedIn("ann@contoso.example");
        problem(ann.get("/accounts/contoso"), 404, "account-not-found");

        String owner = "{\"email\":\"ann@contoso.example\",\"reason\":\"The last one left.\"}";
        body(operator.post("/accounts/contoso/owners", owner), 201);

        assertThat(ann.get("/accounts/contoso").statusCode()).isEqualTo(200);
        assertThat(body(operator.get("/accounts/contoso/history"), 200).toString())
                .contains("owner-named", "The last one left.");
        problem(
                operator.post("/accounts/contoso/owners", "{\"email\":\"ann@contoso.example\",\"reason\":\" \"}"),
                422,
                "value-missing");
    }

    @Test
    void whyAJobWasTurnedDownIsSaidInTheReadersLanguage() throws IOException, InterruptedException {
        JobId id = new JobId(new UUID(1, 2));
        server.stores()
                .jobs()
                .save(Job.started(id, JobKind.EXPORT, "boss", Samples.NOON)
                        .ended(
                                JobState.REFUSED,
                                Map.of("code", "export-not-an-archive", "file", "/srv/ferry/spring.zip"),
                                Samples.NOON));

        JsonNode result =
                body(operator.get("/jobs/" + id, "Accept-Language", "sv"), 200).get("result");
        assertThat(result.get("code").asText()).isEqualTo("export-not-an-archive");
        assertThat(result.get("title").asText()).isEqualTo("Inget arkiv");
        assertThat(result.get("detail").asText()).startsWith("spring.zip är varken");
    }

    @Test
    void anEnrolmentThatWaitsIsDecidedOnce() throws IOException, InterruptedException {
        String mpnId = companies.withTenant("northwind").withEnrolmentThatWaits("northwind");
        JsonNode waiting = body(operator.get("/enrolments"), 200).get("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.get(0).get("mpnId").asText()).isEqualTo(mpnId);
        assertThat(waiting.get(0).get("applicant").asText()).isEqualTo("ann@northwind.example");

        String path = "/enrolments/" + mpnId + "/decision";
        body(operator.post(path, "{\"accepted\":true}"), 200);

        problem(operator.post(path, "{\"accepted\":false}"), 404, "enrolment-not-found");
        assertThat(body(operator.get("/enrolments"), 200).get("items")).isEmpty();
    }

    @Test
    void whatWasDecidedIsListedTheNewestFirst() throws IOException, InterruptedException {
        assertThat(body(operator.get("/enrolments?state=decided"), 200).get("items"))
                .isEmpty();
        List<String> numbers = List.of(enrolled("northwind"), enrolled("proseware"));
        assertThat(body(operator.get("/enrolments?state=waiting"), 200).get("items"))
                .allSatisfy(one -> assertThat(one.get("askedAt").asText())
                        .isEqualTo(Samples.NOON.minus(Duration.ofDays(3)).toString()));
        body(operator.post("/enrolments/" + numbers.getFirst() + "/decision", "{\"accepted\":true}"), 200);
        body(operator.post("/enrolments/" + numbers.getLast() + "/decision", "{\"accepted\":false}"), 200);

        JsonNode newest = body(operator.get("/enrolments?state=decided&limit=1"), 200);
        JsonNode decided = newest.get("items").get(0);
        assertThat(decided.get("mpnId").asText()).isEqualTo(numbers.getLast());
        assertThat(decided.get("state").asText()).isEqualTo("decided");
        assertThat(decided.get("companyName").asText()).isEqualTo("Proseware AB");
        assertThat(decided.get("accepted").asBoolean()).isFalse();
        assertThat(decided.get("decidedBy").asText()).isNotBlank();
        assertThat(decided.get("decidedAt").asText()).isEqualTo(Samples.NOON.toString());
        String next = newest.get("cursor").asText();
        JsonNode rest = body(operator.get("/enrolments?state=decided&limit=1&cursor=" + next), 200);
        assertThat(rest.get("items").get(0).get("mpnId").asText()).isEqualTo(numbers.getFirst());
        assertThat(rest.get("items").get(0).get("accepted").asBoolean()).isTrue();
        assertThat(rest.get("cursor").isNull()).isTrue();
        problem(operator.get("/enrolments?state=lost"), 400, "bad-request");
        problem(operator.get("/enrolments?cursor=" + next), 400, "bad-request");
    }

    private String enrolled(String name) {
        String mpnId = companies.withTenant(name).withEnrolmentThatWaits(name);
        String company = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " AB";
        server.stores()
                .history()
                .appendAll(List.of(new HistoryEntry(
                        Samples.NOON.minus(Duration.ofDays(3)),
                        "ann@" + name + ".example",
                        Action.ENROLLED,
                        Optional.of(Samples.id(name)),
                        Map.of("mpnId", mpnId, "companyName", company, "country", "SE", "decision", "not-vetted"))));
        return mpnId;
    }
}
