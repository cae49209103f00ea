package dev.ferry.rest.api;

import static dev.ferry.rest.Person.body;
import static dev.ferry.rest.Person.nobody;
import static dev.ferry.rest.Person.problem;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.Companies;
import dev.ferry.rest.Person;
import dev.ferry.rest.TestServer;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all routes of the API have in common. */
class ConventionsTest {
    private static final String ENROL = "/accounts/contoso/migration/membership/enrolment";
    private static final String CONTOSO = "{\"companyName\":\"Contoso\",\"country\":\"SE\"}";

    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    private final Companies companies = new Companies(server).withTenant("contoso");

    private Person ownerOfContoso() {
        companies.with(LegacyAccountSample.named("contoso").withoutMpnId().build());
        return companies.signedIn("owner@contoso.example");
    }

    private Person ownerWhoProved() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();
        owner.put("/accounts/contoso/migration", "");
        owner.put("/accounts/contoso/migration/work-email", "{\"email\":\"owner@contoso.example\"}");
        return owner;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'companyName':' ','country':'SE'};value-missing;#/companyName",
                "{'companyName':'Contoso','country':''};malformed-country;#/country",
                "{'companyName':'Contoso','country':'Sweden'};malformed-country;#/country"
            })
    void whatARuleFindsWrongWithAFieldIsToldWhere(String body, String code, String pointer)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ownerWhoProved().post(ENROL, body.replace('\'', '"'));

        JsonNode errors = problem(answer, 422, code).get("errors");
        assertThat(errors.get(0).get("pointer").asText()).isEqualTo(pointer);
        assertThat(errors.get(0).get("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'email':'a@b.example','role':'owner'};#/role",
                "{'email':'a@b.example','~a/b':1};#/~0a~1b",
                "{};#/email",
                "{'email':null};#/email",
                "{'email':5};#/email",
                "{'email':['a@b.example']};#/email",
                "{'email':{'a':1}};#/email",
                "{'email':true};#/email",
                "{'email':'a\\u0000@b.example'};#/email",
                "{'email':'a\\u2028@b.example'};#/email",
                "{'email':'a\\u202e@b.example'};#/email",
                "{'email':'a\\ud800@b.example'};#/email",
                "{'email':'a@b.example','email':'c@d.example'};#",
                "[];#",
                "5;#",
                "null;#",
                "{;#",
                "'a';#"
            })
    void aBodyThatIsWrongInItselfIsToldWhere(String body, String pointer) throws IOException, InterruptedException {
        HttpResponse<String> answer = nobody(server).post("/sign-in", body.replace('\'', '"'));

        JsonNode errors = problem(answer, 400, "bad-request").get("errors");
        assertThat(errors.get(0).get("pointer").asText()).isEqualTo(pointer);
        assertThat(errors.get(0).get("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("jackson", "dev.ferry", "java.");
    }

    @Test
    void aTextIsBounded() throws IOException, InterruptedException {
        JsonNode problem = problem(
                nobody(server).post("/sign-in", "{\"email\":\"" + "a".repeat(1001) + "\"}"), 400, "bad-request");

        assertThat(problem.get("errors").get(0).get("detail").asText()).contains("1,000");
    }

    @Test
    void anEmptyBodyIsNone() throws IOException, InterruptedException {
        problem(nobody(server).post("/sign-in", ""), 400, "bad-request");
    }

    @Test
    void whatIsNestedTooDeepIsToldOfTheWholeBody() throws IOException, InterruptedException {
        String deep = "{\"email\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";

        assertThat(problem(nobody(server).post("/sign-in", deep), 400, "bad-request")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("#");
    }

    @Test
    void aRouteThatTakesNothingRefusesWhatIsSent() throws IOException, InterruptedException {
        problem(ownerOfContoso().put("/accounts/contoso/migration", "{\"state\":\"completed\"}"), 400, "bad-request");
        problem(ownerOfContoso().post("/accounts/contoso/migration/completion", "[1]"), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource({
        "migration=moved,#/migration",
        "finding=none,#/finding",
        "wave=%20a%20b,#/wave",
        "q=%00,#/q",
        "limit=0,#/limit",
        "limit=201,#/limit",
        "limit=-1,#/limit",
        "limit=many,#/limit",
        "cursor=%21,#/cursor",
        "cursor=Ly8,#/cursor",
        "migrations=completed,#/migrations",
        "~a/b=1,#/~0a~1b"
    })
    void aQueryThatIsWrongIsToldWhere(String query, String pointer) throws IOException, InterruptedException {
        JsonNode problem = problem(companies.operator().get("/accounts?" + query), 400, "bad-request");

        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "/", "application/json;=", "a b/c", "application/json, text/plain"})
    void aTypeThatIsNoneIsToldOf(String type) throws IOException, InterruptedException {
        requireWrong(nobody(server).sendAs(type, "POST", "/sign-in", ofString("{}")), "#/Content-Type");
        requireWrong(ownerOfContoso().sendAs(type, "GET", "/accounts/contoso", noBody()), "#/Content-Type");
        requireWrong(nobody(server).get("/nothing", "Accept", "application/json;="), "#/Accept");
    }

    private static void requireWrong(HttpResponse<String> answer, String pointer) throws IOException {
        JsonNode errors = problem(answer, 400, "bad-request").get("errors");
        assertThat(errors).as(answer.body()).hasSize(1);
        assertThat(errors.get(0).get("pointer").asText()).isEqualTo(pointer);
    }

    /** What a type is beside is nobody's business here (RFC 9110). */
    @ParameterizedTest
    @ValueSource(strings = {"application/json;x=1", "application/json; charset=utf-8", "APPLICATION/JSON;a=b;c=\"d\""})
    void aTypeWithParametersIsTaken(String type) throws IOException, InterruptedException {
        assertThat(nobody(server)
                        .sendAs(type, "POST", "/sign-in", ofString("{\"email\":\"a@b.example\"}"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aListIsGoneThroughByItsLinks() throws IOException, InterruptedException {
        IntStream.range(0, 7).forEach(i -> companies.with(Samples.legacyAccount("company-" + i)));
        Person operator = companies.operator();
        List<String> seen = new ArrayList<>();
        String next = "/accounts?limit=3&q=company";
        int pages = 0;
        while (next != null) {
            HttpResponse<String> answer = operator.get(next);
            body(answer, 200)
                    .get("items")
                    .forEach(item -> seen.add(item.get("publisherId").asText()));
            next = answer.headers().firstValue("Link").map(this::path).orElse(null);
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().isSorted();
    }

    private String path(String link) {
        assertThat(link).endsWith(">; rel=\"next\"").startsWith("<" + server.url("/api/v1"));
        return link.substring(("<" + server.url("/api/v1")).length(), link.indexOf('>'));
    }

    @Test
    void aParameterThatStandsThereTwiceIsRefused() throws IOException, InterruptedException {
        JsonNode problem = problem(companies.operator().get("/accounts?limit=1&q=a&limit=2&r=1"), 400, "bad-request");

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactlyInAnyOrder("#/limit", "#/r");
    }

    @Test
    void allThatIsWrongWithABodyIsToldAtOnce() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                nobody(server).post("/sign-in/token", "{\"email\":1,\"x\":{\"y\":[3]},\"z\":null}");

        assertThat(problem(answer, 400, "bad-request").get("errors"))
                .extracting(error -> error.get("pointer").asText())
                .containsExactlyInAnyOrder("#/email", "#/x", "#/z", "#/code");
    }

    @Test
    void ofVeryManyThingsThatAreWrongNotAllAreTold() throws IOException, InterruptedException {
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));

        assertThat(problem(nobody(server).post("/sign-in", many), 400, "bad-request")
                        .get("errors"))
                .hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void aBodyIsUtf8(String charset) throws IOException, InterruptedException {
        byte[] body = "{\"email\":\"å@b.example\"}".getBytes(Charset.forName(charset));

        problem(nobody(server).send("POST", "/sign-in", ofByteArray(body)), 400, "bad-request");
    }

    @Test
    void noCharacterIsWrittenInMoreBytesThanItNeeds() throws IOException, InterruptedException {
        byte[] body = "{\"email\":\"a@b.example??\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[body.length - 4] = (byte) 0xC0;
        body[body.length - 3] = (byte) 0xAF;

        problem(nobody(server).send("POST", "/sign-in", ofByteArray(body)), 400, "bad-request");
    }

    @Test
    void aMarkOfUtf8IsPassedOver() throws IOException, InterruptedException {
        byte[] body = "\ufeff{\"email\":\"a@b.example\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(nobody(server).send("POST", "/sign-in", ofByteArray(body)).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aKeyThatSaysNothingIsNone() throws IOException, InterruptedException {
        JsonNode problem = problem(ownerWhoProved().post(ENROL, CONTOSO, "Idempotency-Key", ""), 400, "bad-request");

        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo("#/Idempotency-Key");
    }

    @Test
    void whoExpectsSomethingElseThanWhatIsThereIsToldSo() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();
        String tag = owner.get("/accounts/contoso").headers().firstValue("ETag").orElseThrow();

        problem(owner.get("/accounts/contoso", "If-Match", "\"other\""), 412, "changed-meanwhile");
        assertThat(owner.get("/accounts/contoso", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(owner.get("/accounts/contoso", "If-Match", "*").statusCode()).isEqualTo(200);
    }

    /** As every other text that nothing has; words of which there are only so many are refused. */
    @Test
    void aWaveThatNoAccountHasLeavesAnEmptyList() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso")).withMembership("contoso");
        Person operator = companies.operator();

        assertThat(body(operator.get("/accounts?wave=nobody-ran-it"), 200).get("items"))
                .isEmpty();
        assertThat(problem(operator.get("/accounts?wave=%20-"), 400, "bad-request")
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEqualTo("#/wave");
    }

    @Test
    void operatorsFilterTheList() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("bare").withoutMpnId().build());
        companies.with(Samples.legacyAccount("contoso")).withMembership("contoso");
        Person operator = companies.operator();

        assertThat(body(operator.get("/accounts?finding=mpn-missing"), 200).get("items"))
                .extracting(item -> item.get("publisherId").asText())
                .containsExactly("bare");
        assertThat(body(operator.get("/accounts?migration=completed"), 200).get("items"))
                .isEmpty();
        JsonNode readiness = body(operator.get("/readiness"), 200);
        assertThat(readiness.get("accounts").asInt()).isEqualTo(2);
        assertThat(readiness.get("ready").asInt()).isEqualTo(1);
        assertThat(readiness.get("findings").get("mpn-missing").asInt()).isEqualTo(1);
    }

    /** An order is there where an index carries it beside every filter. */
    @Test
    void accountsAreSortedByTheirKeyAndByNothingElse() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("fabrikam")).with(Samples.legacyAccount("contoso"));
        Person operator = companies.operator();

        JsonNode first = body(operator.get("/accounts?sort=publisherId&limit=1"), 200);
        assertThat(first.get("items"))
                .extracting(item -> item.get("publisherId").asText())
                .containsExactly("contoso");
        String cursor = first.get("cursor").asText();
        assertThat(body(operator.get("/accounts?sort=publisherId&limit=1&cursor=" + cursor), 200)
                        .get("items"))
                .extracting(item -> item.get("publisherId").asText())
                .containsExactly("fabrikam");
        JsonNode unknown = body(operator.get("/accounts?sort=displayName"), 400);
        assertThat(unknown.get("code").asText()).isEqualTo("bad-request");
        assertThat(unknown.toString()).contains("publisherId");
    }

    @Test
    void accountsAreFoundByWordsAndByHowTheirOffersCame() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("bare").withoutMpnId().build());
        companies.with(Samples.legacyAccount("contoso")).withMembership("contoso");
        Person operator = companies.operator();

        JsonNode found = body(operator.get("/accounts?q=OWNER@cont"), 200);
        assertThat(found.get("items"))
                .extracting(item -> item.get("publisherId").asText())
                .containsExactly("contoso");
        assertThat(found.get("count").asInt()).isEqualTo(1);
        assertThat(found.get("unread").asBoolean()).isFalse();
        assertThat(body(operator.get("/accounts?q=ontoso"), 200).get("items")).isEmpty();
        assertThat(body(operator.get("/accounts?situation=published&finding=mpn-missing"), 200)
                        .get("items"))
                .extracting(item -> item.get("publisherId").asText())
                .containsExactly("bare");
        assertThat(body(operator.get("/accounts?situation=draft"), 200).get("items"))
                .isEmpty();
    }

    @Test
    void accountsAreFoundByHowTheirOffersStandWithTheirDeadlines() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("bare").withOffers().build());
        companies.with(LegacyAccountSample.named("contoso")
                .withOffers(OfferStages.of("crm", Situation.PUBLISHED))
                .build());
        Person operator = companies.operator();

        assertThat(body(operator.get("/accounts?outcome=ahead"), 200).get("items"))
                .extracting(item -> item.get("publisherId").asText())
                .containsExactly("contoso");
        assertThat(body(operator.get("/accounts?outcome=missed"), 200).get("items"))
                .isEmpty();
        assertThat(body(operator.get("/accounts?outcome=late"), 400).get("code").asText())
                .isEqualTo("bad-request");
        assertThat(operator.get("/accounts?outcome=ahead", "Accept", "text/csv")
                        .body()
                        .lines())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("contoso,");
    }

    @Test
    void allThatIsFilteredIsToBeHadAsCsv() throws IOException, InterruptedException {
        companies.with(LegacyAccountSample.named("bare").withoutMpnId().build());
        companies.with(Samples.legacyAccount("contoso")).withMembership("contoso");
        Person operator = companies.operator();

        HttpResponse<String> file = operator.get("/accounts?finding=mpn-missing", "Accept", "text/csv");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"accounts.csv\"");
        assertThat(file.body().lines())
                .containsExactly(
                        "publisherId,displayName,state,managedIn,mpnId,tenantId,wave,completedAt,users,offers,findings",
                        "bare,bare,not-started,cpp,,,,,1,1,unknown-tenant mpn-missing");
        assertThat(operator.get("/accounts", "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("application/json");
        problem(operator.get("/accounts?limit=5", "Accept", "text/csv"), 400, "bad-request");
        problem(
                companies.signedIn("owner@contoso.example").get("/accounts", "Accept", "text/csv"),
                403,
                "operator-only");
    }

    @Test
    void anAccountIsTaggedAndNotSentTwice() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();
        HttpResponse<String> first = owner.get("/accounts/contoso");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("\"");
        HttpResponse<String> second = owner.get("/accounts/contoso", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("ETag")).contains(tag);
        owner.put("/accounts/contoso/migration", "");
        assertThat(owner.get("/accounts/contoso", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    /** Who has a page open that shows them is not told that nothing has changed. */
    @Test
    void theNumberOfUsersIsPartOfTheTag() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();
        HttpResponse<String> first = owner.get("/accounts/contoso");
        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("bo@contoso.example"))
                .build());

        HttpResponse<String> second = owner.get(
                "/accounts/contoso",
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());
        assertThat(body(first, 200).get("users").asInt()).isEqualTo(1);
        assertThat(body(second, 200).get("users").asInt()).isEqualTo(2);
    }

    @Test
    void whoIsAskedForItsHeadersAloneHasTheSameTag() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();

        assertThat(owner.send("HEAD", "/accounts/contoso", noBody()).headers().firstValue("ETag"))
                .isEqualTo(owner.get("/accounts/contoso").headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"", "W/", "\"a\",\"b", ""})
    void aTagThatIsNoneAsksForNothing(String tag) throws IOException, InterruptedException {
        assertThat(ownerOfContoso()
                        .get("/accounts/contoso", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("bodiesThatNoParserShouldTake")
    void aBodyThatAsksTooMuchOfAParserIsBadInput(String body) throws IOException, InterruptedException {
        problem(nobody(server).post("/sign-in", body), 400, "bad-request");
    }

    static Stream<String> bodiesThatNoParserShouldTake() {
        return Stream.of(
                "{\"a\":".repeat(1100),
                "{\"email\":" + "9".repeat(100_000) + "}",
                "{\"" + "n".repeat(60_000) + "\":1}");
    }

    @Test
    void theReaderChoosesTheLanguage() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();

        HttpResponse<String> swedish = owner.get("/accounts/contoso/banner", "Accept-Language", "sv-FI, en;q=0.5");
        HttpResponse<String> unknown = owner.get("/accounts/contoso/banner", "Accept-Language", "tlh");

        assertThat(swedish.headers().firstValue("Content-Language")).contains("sv");
        assertThat(swedish.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
        assertThat(unknown.headers().firstValue("Content-Language")).contains("en");
        assertThat(body(swedish, 200).get("text"))
                .isNotEqualTo(body(unknown, 200).get("text"));
        assertThat(body(swedish, 200).get("kind")).isEqualTo(body(unknown, 200).get("kind"));
    }

    @Test
    void aPostWithAKeyIsDoneOnceAndAnsweredTheSame() throws IOException, InterruptedException {
        Person owner = ownerWhoProved();

        HttpResponse<String> first = owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1");
        HttpResponse<String> again = owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1");

        assertThat(body(again, 201)).isEqualTo(body(first, 201));
        assertThat(again.headers().firstValue("Content-Type")).contains("application/json");
        problem(owner.post(ENROL, CONTOSO.replace("SE", "NO"), "Idempotency-Key", "k1"), 422, "idempotency-key-reused");
        JsonNode member = problem(owner.post(ENROL, CONTOSO, "Idempotency-Key", "k2"), 409, "already-member");
        assertThat(member.get("standing").asText()).isEqualTo("active");
        assertThat(member.get("wayOut").get("act").asText()).isEqualTo("give-mpn-id");
    }

    @Test
    void aPostThatWasRefusedMayBeTriedAgainUnderItsKey() throws IOException, InterruptedException {
        Person owner = ownerOfContoso();
        problem(owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1"), 409, "start-first");
        owner.put("/accounts/contoso/migration", "");
        owner.put("/accounts/contoso/migration/work-email", "{\"email\":\"owner@contoso.example\"}");

        assertThat(owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1").statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoMaySeeItNoMoreIsNotAnsweredTheSame() throws IOException, InterruptedException {
        Person owner = ownerWhoProved();
        assertThat(owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1").statusCode())
                .isEqualTo(201);

        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.contributor("owner@contoso.example"), Samples.owner("new@contoso.example"))
                .build());
        problem(owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1"), 403, "owner-only");

        companies.with(LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(Samples.owner("new@contoso.example"))
                .build());
        problem(owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1"), 404, "account-not-found");
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() throws IOException, InterruptedException {
        Person owner = ownerWhoProved();
        owner.post(ENROL, CONTOSO, "Idempotency-Key", "k1");

        problem(
                companies.signedIn("stranger@fabrikam.example").post(ENROL, CONTOSO, "Idempotency-Key", "k1"),
                404,
                "account-not-found");
    }

    @Test
    void theLegacyPortalIsReadOnlyHereAndAfterTheMoveThereToo() throws IOException, InterruptedException {
        companies.with(Samples.legacyAccount("contoso")).withMembership("contoso");
        Person owner = companies.signedIn("owner@contoso.example");

        problem(owner.post("/legacy/accounts/contoso/users", "{}"), 403, "managed-in-cpp");
        problem(owner.get("/accounts/contoso/users"), 409, "managed-in-cpp");
        owner.put("/accounts/contoso/migration", "");
        owner.post("/accounts/contoso/migration/completion", "");

        JsonNode problem =
                problem(owner.post("/legacy/accounts/contoso/users", "{}"), 409, "managed-in-partner-center");
        assertThat(problem.get("link").asText())
                .isEqualTo(server.url("/accounts/contoso/settings").toString());
        assertThat(body(owner.get("/legacy/accounts/contoso"), 200)
                        .get("readOnly")
                        .asBoolean())
                .isTrue();
        assertThat(body(owner.get("/legacy/accounts/contoso/users"), 200).get("items"))
                .hasSize(1);
    }
}
