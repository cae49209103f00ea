package dev.ferry.rest.api.description;

import static org.assertj.core.api.Assertions.assertThat;

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
                .isEqualTo(server.url("").toString());
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
                assertThat(operation.has("security")).as(what).isNotEqualTo(isPublic);
                assertThat(operation.get("responses").has("401")).as(what).isNotEqualTo(isPublic);
                assertThat(operation.get("responses").has("500")).as(what).isTrue();
                assertThat(operation.get("responses").has("503")).as(what).isTrue();
            }
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
    void thePagesNeedNothingFromElsewhereAndRunNoScriptOfTheirOwn() throws IOException, InterruptedException {
        HttpResponse<String> page = server.get("/docs");

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
                assertThat(explained.get("detail").asText())
                        .as(slug)
                        .isNotBlank()
                        .doesNotContain("{");
                assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/html");
                assertThat(page.body()).contains("<html lang=\"" + language + "\">");
            }
        }
        assertThat(server.get("/problems/mpn-invalid").body())
                .as("each way in which it is not valid, with its way out")
                .contains("‹mpnId› is the MPN ID of a location", "global", "being vetted", "wait");
        assertThat(server.get("/problems/owner-only").body())
                .as("what it mostly means, before what it may mean")
                .containsSubsequence("Only an owner of the account may do this.", "‹signInAs›");
        assertThat(server.get("/problems/no-such-problem").statusCode()).isEqualTo(404);
        assertThat(Objects.requireNonNull(server.get("/problems/%3Cscript%3E").body()))
                .doesNotContain("<script>");
    }
}
