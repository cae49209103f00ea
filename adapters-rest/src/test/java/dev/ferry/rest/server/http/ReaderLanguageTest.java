package dev.ferry.rest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.messages.Language;
import dev.ferry.rest.TestServer;
import dev.ferry.rest.server.problem.ProblemCode;
import dev.ferry.rest.server.problem.Problems;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderLanguageTest {
    @RegisterExtension
    static final TestServer server = TestServer.ofTheClass();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv-FI, en;q=0.5 | SWEDISH
        nl              | DUTCH
        de, fr;q=0.9    | FRENCH
        fr;q=0, nl      | DUTCH
        de              | ENGLISH
        *               | ENGLISH
        ;;q=,           | ENGLISH
        """)
    void theBestOfTheListIsTaken(String header, Language expected) {
        assertThat(ReaderLanguage.of(header)).isEqualTo(expected);
    }

    @Test
    void noListIsEnglish() {
        assertThat(ReaderLanguage.of(null)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void anEndlessListIsEnglish() {
        assertThat(ReaderLanguage.of("sv, ".repeat(2000))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aProblemIsToldInTheReadersLanguageAndSaysSo() throws IOException, InterruptedException {
        Map<String, String> titles =
                Map.of("en", "Not found", "sv", "Hittades inte", "nl", "Niet gevonden", "fr", "Introuvable");
        for (String tag : titles.keySet()) {
            HttpResponse<String> answer = server.get("/nothing", "Accept-Language", tag);

            assertThat(new ObjectMapper().readTree(answer.body()).get("title").asText())
                    .isEqualTo(titles.get(tag));
            assertThat(answer.headers().firstValue("Content-Language")).contains(tag);
            assertThat(answer.headers().firstValue("Vary")).contains("Accept-Language");
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasItsSentencesInEveryLanguage(ProblemCode code) throws IOException {
        Problems problems = server.injector.getInstance(Problems.class);
        for (Language language : Language.values()) {
            JsonNode body = new ObjectMapper()
                    .readTree(problems.answer(code, language, Map.of("reference", "r"))
                            .body());

            assertThat(body.get("title").asText()).isNotBlank();
            assertThat(body.get("detail").asText()).isNotBlank().doesNotContain("''", "{");
        }
    }
}
