package dev.ferry.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R25: one word for one thing, in each language, whatever front door speaks (docs/glossary.md). */
class WordsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Words that were said for the same thing, beside the one that is: each would be a second word. */
    private static final Map<String, Map<String, String>> INSTEAD = Map.of(
            "en",
            Map.of(
                    "\\bmend", "correct, put right, repair",
                    "\\bthe board\\b", "the dashboard",
                    "\\btransfer of\\b", "migration (of the way), move (of the act)",
                    "\\bThe move (of|to)\\b|[Ss]teps of the move", "migration",
                    "\\b(a|add a) program\\b(?! signs| is answered)", "service principal"),
            "sv",
            Map.of(
                    "(lagts?|lagda|lades) åt sidan|[Åå]sidosatt", "undanlagd",
                    "[Aa]rbets(adress|mejl|e-post)", "jobbadress",
                    "[Tt]jänstens huvudnamn|tjänstkonto", "tjänsthuvudnamn",
                    "[Mm]igrering", "flytt"),
            "nl",
            Map.of(
                    "[Tt]erzijde", "opzijgelegd",
                    "(rij|regel|rijen)\\b[^.,]* geweigerd", "afgewezen",
                    "doorgelicht", "beoordeeld",
                    "\\bde migratie\\b", "de verhuizing",
                    "[Pp]rogramma toevoegen", "service-principal"),
            "fr",
            Map.of(
                    "\\b[Ll]ivr(er|ée?s?|aison)\\b", "transmettre",
                    "\\b[Ss]upprim\\w+ (l’accès|\\{\\d\\} du compte)", "retirer",
                    "\\b[Bb]esoin(s)? de (plusieurs|quelque|rien)", "il faut, une action",
                    "\\bla migration\\b", "le transfert",
                    "[Aa]jouter un programme", "principal de service"));

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "nl", "fr"})
    void oneThingHasOneWord(String language) throws IOException {
        assertThat(secondWords(sentences(language), language)).isEmpty();
    }

    @Test
    void aSecondWordIsFound() {
        assertThat(secondWords(List.of("Er is niets terzijde gelegd."), "nl"))
                .containsExactly("Er is niets terzijde gelegd. -> opzijgelegd");
    }

    private static List<String> secondWords(List<String> sentences, String language) {
        return INSTEAD.getOrDefault(language, Map.of()).entrySet().stream()
                .flatMap(word -> sentences.stream()
                        .filter(sentence -> Pattern.compile(word.getKey(), Pattern.UNICODE_CHARACTER_CLASS)
                                .matcher(sentence)
                                .find())
                        .map(sentence -> sentence + " -> " + word.getValue()))
                .sorted()
                .toList();
    }

    /** All that is said in a language, by pages, terminal, mails and checks. */
    private static List<String> sentences(String language) throws IOException {
        List<Path> bundles;
        try (Stream<Path> files = Files.walk(ROOT)) {
            bundles = files.filter(file -> file.toString().contains("src/main/resources")
                            && file.toString().endsWith("_" + language + ".properties"))
                    .toList();
        }
        assertThat(bundles).hasSizeGreaterThan(4);
        Properties all = new Properties();
        for (Path bundle : bundles) {
            Properties one = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                one.load(reader);
            }
            one.forEach((key, said) -> all.put(bundle.getFileName() + " " + key, said));
        }
        return all.values().stream().map(Object::toString).toList();
    }
}
