package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.messages.Language;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** R25: {@code --help} can be read in every language. */
class HelpTest {
    private final Ferry ferry = new Ferry();

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                Help.BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<CommandSpec> commands(ResourceBundle texts) {
        CommandLine root = Grammar.whole(new FerryCommand());
        return withSubcommands(root)
                .map(command -> command.setResourceBundle(texts).getCommandSpec())
                .toList();
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    /** Remembers which texts were looked up. */
    private static final class Recorded extends ResourceBundle {
        private final ResourceBundle texts;
        private final Set<String> asked = new HashSet<>();

        Recorded(ResourceBundle texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            asked.add(key);
            return texts.getObject(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasTheSameTexts(Language language) {
        assertThat(texts(language).keySet())
                .isEqualTo(texts(Language.ENGLISH).keySet())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandArgumentAndOptionIsExplained(Language language) {
        assertThat(commands(texts(language))).allSatisfy(command -> {
            assertThat(command.usageMessage().description())
                    .as(command.qualifiedName())
                    .isNotEmpty()
                    .doesNotContain("");
            assertThat(command.args())
                    .allSatisfy(argument -> assertThat(argument.description())
                            .as(command.qualifiedName() + ' ' + named(argument))
                            .isNotEmpty()
                            .doesNotContain(""));
            assertThat(command.argGroups())
                    .extracting(ArgGroupSpec::heading)
                    .as(command.qualifiedName())
                    .doesNotContainNull();
        });
    }

    private static String named(ArgSpec argument) {
        return argument.isOption()
                ? String.join(",", ((CommandLine.Model.OptionSpec) argument).names())
                : argument.paramLabel();
    }

    @Test
    void everyTextIsShownByACommand() {
        Recorded recorded = new Recorded(texts(Language.ENGLISH));
        commands(recorded).forEach(command -> command.commandLine().getUsageMessage());

        assertThat(recorded.asked).isEqualTo(texts(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(names = "FRENCH")
    void frenchPunctuationIsNeverTornOffItsWord(Language french) {
        ResourceBundle texts = texts(french);
        assertThat(texts.keySet().stream().map(texts::getString))
                .allSatisfy(
                        text -> assertThat(text).doesNotContain(" :", " ;", " ?", " !", " »", "« ", "Partner Center"));
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 'Användning: ferry accounts show', 'Visa ett konto:'",
        "nl, 'Gebruik: ferry accounts show', 'Toon één account:'",
        "fr, 'Utilisation\u00a0: ferry accounts show', 'Montrer un compte\u00a0:'"
    })
    void helpIsReadInTheLanguageThatWasAskedFor(String language, String usage, String description) {
        assertThat(ferry.run("--lang", language, "accounts", "show", "--help").output())
                .startsWith(usage)
                .contains(description)
                .doesNotContain("Show");

        ferry.environment.put("LANG", language + ".UTF-8");
        assertThat(ferry.run("accounts", "show", "--help").output()).startsWith(usage);
    }

    @Test
    void aPageOfHelpReadsLikeThisInEnglish() {
        assertThat(ferry.run("legacy", "show", "--help").output()).isEqualTo("""
            Usage: ferry legacy show [-hvV] [--no-input] [--yes] [--as=ADDRESS] [--config=FILE] [--home=DIR]
                                     [--lang=LANGUAGE] [-o=FORMAT] [--set=KEY=VALUE]... PUBLISHER
            Show an account as the embedded legacy portal holds it.
                  PUBLISHER         The account's publisher ID.
                  --as=ADDRESS      Act as the person with this address; as an operator without it.
                  --config=FILE     The file of settings.
              -h, --help            Show how this command is used.
                  --home=DIR        Where Ferry keeps its state; by default FERRY_HOME, or ./ferry-home.
                  --lang=LANGUAGE   en, sv, nl or fr; by default what LANG says.
                  --no-input        Ask nothing; fail where an answer is needed.
              -o, --output=FORMAT   How data is written to standard output: table, json or csv.
                  --set=KEY=VALUE   Sets one setting for this run; may be given several times.
              -v, --verbose         Write details to standard error too.
              -V, --version         Show the version.
                  --yes             Answer every question with yes.
            """);
    }
}
