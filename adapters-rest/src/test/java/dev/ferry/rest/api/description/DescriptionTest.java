package dev.ferry.rest.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.WhoseItIsTest;
import dev.ferry.rest.server.problem.ProblemCode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of the API: its description, the pages made of it, and what each problem means. */
class DescriptionTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    @Test
    void everyOperationIsDescribedWhole() throws IOException, InterruptedException {
        JsonNode api = Described.by(server).api();

        assertThat(api.get("openapi").asText()).startsWith("3.1");
        assertThat(api.get("servers").get(0).get("url").asText())
                .as("wherever it was read, under whichever name")
                .isEqualTo("/");
        assertThat(api.toString())
                .as("what the build wrote in the place of the URL")
                .doesNotContain(DescriptionResource.ANY_URL.getHost());
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> verb : path.getValue().properties()) {
                String what = verb.getKey() + " " + path.getKey();
                JsonNode operation = verb.getValue();
                assertThat(operation.get("operationId").asText()).as(what).doesNotContain("_");
                assertThat(operation.get("summary").asText()).as(what).isNotBlank();
                boolean isPublic = path.getKey().startsWith(Api.ROOT + "/sign-in")
                        && verb.getKey().equals("post");
                assertThat(operation.get("security").isEmpty()).as(what).isEqualTo(isPublic);
                assertThat(operation.get("responses").has("413"))
                        .as(what)
                        .isEqualTo(Set.of("post", "put", "patch").contains(verb.getKey()));
                requireWhatComes(what, operation.get("responses"));
                assertThat(operation.get("responses").has("401")).as(what).isNotEqualTo(isPublic);
                assertThat(operation.get("responses").has("500")).as(what).isTrue();
                assertThat(operation.get("responses").has("503")).as(what).isTrue();
            }
        }
    }

    /** 204 and 304 have no body; what else succeeds says what it looks like, but for an answer that says nothing. */
    private static void requireWhatComes(String what, JsonNode responses) {
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            JsonNode content = response.getValue().path("content");
            if (Set.of("204", "304").contains(response.getKey())) {
                assertThat(content.isMissingNode()).as(what).isTrue();
            }
            for (JsonNode media : content) {
                assertThat(media.path("schema"))
                        .as(what + " " + response.getKey())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whatIsTakenAwayIsAnsweredWithNothing() throws IOException, InterruptedException {
        JsonNode responses = Described.by(server)
                .api()
                .at("/paths/~1api~1v1~1accounts~1{publisherId}~1users~1{userId}/delete/responses");

        assertThat(responses.has("204")).isTrue();
        assertThat(responses.has("200")).isFalse();
    }

    @Test
    void whatBodiesMayBeIsWhatTheServerTakes() throws IOException, InterruptedException {
        Described described = Described.by(server);
        JsonNode schemas = described.api().at("/components/schemas");

        assertThat(schemas.at("/NewSettings/properties/displayName/maxLength").asInt())
                .isEqualTo(500);
        assertThat(schemas.at("/DropOrder/required").get(0).asText()).isEqualTo("number");
        assertThat(schemas.at("/NewUsers/required").get(0).asText()).isEqualTo("users");
        assertThat(schemas.at("/NewUsers/properties/users/maxItems").asInt()).isEqualTo(10);
        assertThat(schemas.at("/ProgramIds/additionalProperties").isBoolean()).isTrue();
        assertThat(schemas.at("/HistoryDocument/properties/at/format").asText()).isEqualTo("date-time");
        assertThat(schemas.at("/Problem/properties/code/enum"))
                .extracting(JsonNode::asText)
                .contains("account-not-found", "bad-request", "uri-too-long");
        described.requireValid("user", schemas.get("NewUser"), json("{'email':'a@b.example'}"));
        described.requireValid(
                "program",
                schemas.get("NewUser"),
                json("{'email':null,'servicePrincipal':{'applicationId':'a','tenantId':'t','objectId':'o'}}"));
        for (String neither : List.of(
                "{}",
                "{'email':null}",
                "{'email':'a@b.example','servicePrincipal':{'applicationId':'a','tenantId':'t','objectId':'o'}}")) {
            assertThatThrownBy(() -> described.requireValid("user", schemas.get("NewUser"), json(neither)))
                    .as(neither)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void anExampleSaysWhatTheOperationWouldSay() throws IOException, InterruptedException {
        JsonNode paths = Described.by(server).api().get("paths");

        assertThat(example(paths, "/accounts/{publisherId}/users/{userId}", "patch", "last-owner"))
                .contains("Make somebody else an owner first");
        assertThat(example(paths, "/people/erase", "post", "last-owner")).contains("Name a successor");
        assertThat(example(paths, "/accounts/{publisherId}/users", "post", "already-member"))
                .contains("is a user of this account already");
        assertThat(example(paths, "/accounts/{publisherId}/migration/membership/enrolment", "post", "already-member"))
                .contains("partner network");
    }

    private static String example(JsonNode paths, String path, String verb, String code) {
        return paths.get(Api.ROOT + path)
                .get(verb)
                .at("/responses/409/content/application~1problem+json/examples")
                .at("/" + code + "/value/detail")
                .asText();
    }

    @Test
    void whoHasTheDescriptionIsNotSentItAgain() throws IOException, InterruptedException {
        for (String path : List.of("/openapi.json", "/docs/try", "/docs/swagger-ui.css")) {
            HttpResponse<String> first = server.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyRouteIsDescribedAndNoOther() throws IOException, InterruptedException {
        JsonNode paths = Described.by(server).api().get("paths");
        Stream<String> described = paths.properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> verb.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                + path.getKey().substring(Api.ROOT.length())));

        assertThat(described).containsExactlyInAnyOrderElementsOf(WhoseItIsTest.ROWS.keySet());
    }

    @Test
    void everyExampleIsOneOfItsSchema() throws IOException, InterruptedException {
        Described described = Described.by(server);

        for (JsonNode media : described.api().get("paths").findParents("schema")) {
            if (media.has("example")) {
                described.requireValid("example", media.get("schema"), media.get("example"));
            }
            for (JsonNode example : media.path("examples")) {
                described.requireValid("example", media.get("schema"), example.get("value"));
            }
        }
    }

    @Test
    void thePageToTryItNeedsNothingFromElsewhereAndRunsNoScriptOfItsOwn() throws IOException, InterruptedException {
        HttpResponse<String> page = server.get("/docs/try");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("http://", "https://", "<script>");
        for (String file :
                Stream.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js").toList()) {
            assertThat(page.body() + "/docs/start.js").contains("/docs/" + file);
            assertThat(server.get("/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(server.get("/docs/swagger-initializer.js").statusCode()).isEqualTo(404);
        assertThat(server.rawGet("/docs/..%2fopenapi.json")).containsPattern("\\AHTTP/1.1 40[04] ");
    }

    @Test
    void everyOperationHasAGroupAndAPageToRead() throws IOException, InterruptedException {
        JsonNode api = Described.by(server).api();
        String all = server.get("/docs", "Accept", "text/html").body();

        for (JsonNode group : api.get("tags")) {
            assertThat(all).contains(">" + group.get("name").asText() + "</h2>");
        }
        for (JsonNode operation : api.get("paths").findParents("operationId")) {
            String path = "/docs/operations/" + operation.get("operationId").asText();
            assertThat(all).contains("href=\"" + path + "\"");
            assertThat(server.get(path, "Accept", "text/html").body())
                    .as(path)
                    .contains("<main", "href=\"/problems/not-acceptable\"")
                    .doesNotContain("<script>", " style=");
        }
        assertThat(server.get("/docs/operations/none", "Accept", "text/html").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyProblemIsExplainedInEveryLanguageToProgramsAndPeople() throws IOException, InterruptedException {
        List<String> slugs = Stream.concat(
                        Arrays.stream(Code.values()).map(Code::slug),
                        Arrays.stream(ProblemCode.values()).map(Slug::slug))
                .toList();
        for (String slug : slugs) {
            for (String language : Stream.of("en", "sv", "nl", "fr").toList()) {
                HttpResponse<String> json = server.get("/problems/" + slug, "Accept-Language", language);
                HttpResponse<String> page =
                        server.get("/problems/" + slug, "Accept", "text/html", "Accept-Language", language);

                assertThat(json.statusCode()).as(slug).isEqualTo(200);
                assertThat(json.headers().firstValue("Content-Language")).contains(language);
                JsonNode explained = new ObjectMapper().readTree(json.body());
                assertThat(explained.get("title").asText()).as(slug).isNotBlank();
                assertThat(explained.get("detail").asText()).as(slug).isNotBlank();
                assertThat(explained.get("variants").get(0)).as(slug).isEqualTo(explained.get("detail"));
                assertThat(explained.get("variants").toString()).as(slug).doesNotContain("{", "‹");
                assertThat(page.statusCode()).as(slug + page.headers()).isEqualTo(200);
                assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/html");
                assertThat(page.body()).contains("<html lang=\"" + language + "\">");
            }
        }
        assertThat(server.get("/problems/mpn-invalid").body())
                .as("each way in which it is not valid, with its way out")
                .contains("… is the MPN ID of a location", "global", "being vetted", "wait");
        assertThat(server.get("/problems/owner-only").body())
                .as("what it mostly means, before what it may mean")
                .containsSubsequence("Only an owner of the account may do this.", "You are known here as …");
        assertThat(server.get("/problems/last-owner", "Accept", "text/html").body())
                .containsSubsequence(
                        "<p>An account must keep at least one owner. Make somebody else an owner first.</p>",
                        "<p>In … nobody else is an owner.");
        JsonNode index = new ObjectMapper().readTree(server.get("/problems").body());
        assertThat(index.get("items"))
                .extracting(one -> one.get("code").asText())
                .containsExactlyInAnyOrderElementsOf(slugs);
        assertThat(server.get("/problems", "Accept", "text/html").body()).contains("<a href=\"/problems/last-owner\">");
        assertThat(server.get("/problems/no-such-problem").statusCode()).isEqualTo(404);
        assertThat(Objects.requireNonNull(server.get("/problems/%3Cscript%3E").body()))
                .doesNotContain("<script>");
    }
}
