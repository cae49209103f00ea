package dev.ferry.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Code;
import dev.ferry.testkit.message.AskedSentencesContract;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every module may ask for what all front doors say. */
class AskedSentencesTest extends AskedSentencesContract {
    private static final Pattern SECOND = Pattern.compile("^(refusal[.][a-z-]+)(?:[.][a-z0-9-]+)+$");

    @Override
    protected String bundle() {
        return "dev.ferry.application.messages.messages";
    }

    @Override
    protected Set<String> families() {
        return Set.of("refusal", "title", "finding", "banner", "common", "offer");
    }

    private static List<String> keys(List<String> slugs, String... patterns) {
        return slugs.stream()
                .flatMap(slug -> Arrays.stream(patterns).map(pattern -> pattern.formatted(slug)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void noSentenceIsThereForACodeThatIsNot(Language language) {
        Set<String> there = in(language.tag()).keySet();
        List<String> slugs = Arrays.stream(Code.values()).map(Code::slug).toList();
        List<String> mails =
                Arrays.stream(MailKind.values()).map(MailKind::slug).toList();

        assertThat(there)
                .filteredOn(key ->
                        key.startsWith("refusal.") && !SECOND.matcher(key).find())
                .containsExactlyInAnyOrderElementsOf(keys(slugs, "refusal.%s"));
        assertThat(there)
                .filteredOn(key -> key.startsWith("title."))
                .containsExactlyInAnyOrderElementsOf(keys(slugs, "title.%s"));
        assertThat(there)
                .filteredOn(key -> key.startsWith("mail."))
                .containsExactlyInAnyOrderElementsOf(keys(mails, "mail.%s.subject", "mail.%s.body"));
        assertThat(there)
                .filteredOn(key -> SECOND.matcher(key).find())
                .allMatch(key -> there.contains(SECOND.matcher(key).replaceAll("$1")));
    }
}
