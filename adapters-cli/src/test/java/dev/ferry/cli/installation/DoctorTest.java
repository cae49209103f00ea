package dev.ferry.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoctorTest {
    private final Ferry ferry = new Ferry();

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "sv"})
    void whatWasFoundIsToldInTheReadersLanguage(String language) throws IOException {
        assertThat(ferry.run("doctor", "--lang", language, "-o", "json").json().findValuesAsText("detail"))
                .contains("asked in " + language);
        assertThat(ferry.run("doctor", "--lang", language).output()).contains("asked in " + language);
    }
}
