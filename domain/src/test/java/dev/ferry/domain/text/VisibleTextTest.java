package dev.ferry.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "Contoso", "Fjällräven", "桜ソフト", "برمجيات النيل", "می‌خواهم", "👩‍🚀", "e\u0301", "'=+"})
    void whatPeopleWriteIsTakenAndShown(String text) {
        assertThat(VisibleText.isLine(text)).isTrue();
        assertThat(VisibleText.of(text, _ -> "?")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 9, 10, 13, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069,
                0xD800, 0xDFFF
            })
    void whatForgesSteersOrTurnsIsNeitherTakenNorShown(int character) {
        String text = "a" + Character.toString(character) + "b";

        assertThat(VisibleText.isLine(text)).isFalse();
        assertThat(VisibleText.of(text, _ -> "?")).isEqualTo("a?b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2060, 0xE000, 0xFEFF, 0xE0041, 0x10FFFD})
    void whatOnlyHidesIsTakenAndShownInAnotherForm(int character) {
        String text = "a" + Character.toString(character) + "b";

        assertThat(VisibleText.isLine(text)).isTrue();
        assertThat(VisibleText.of(text, _ -> "?")).isEqualTo("a?b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u200b",
                "\u2003\u200d",
                "\u3164",
                "\u2800",
                "\ufeff",
                "\ufe0f\u0301",
                "\udb40\udc41"
            })
    void ofWhatIsBlankNothingIsSeen(String text) {
        assertThat(VisibleText.isBlank(text)).isTrue();
        assertThat(VisibleText.isBlank(text + "a")).isFalse();
        assertThat(ShownName.read(Optional.of(text))).isEqualTo(Outcome.done(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "桜", "-", "👩‍🚀", "\ue000", "\u0bbe", "ا"})
    void ofTheRestSomethingIsSeen(String text) {
        assertThat(VisibleText.isBlank(text)).isFalse();
    }

    @Test
    void nothingIsShownThatIsNotTaken() {
        assertThat(all().filter(VisibleText::isVisible).mapToObj(Character::toString))
                .allMatch(VisibleText::isLine);
    }

    @Test
    void theClassOfHiddenCharactersIsOfTheSame() {
        Pattern hidden = Pattern.compile("[" + VisibleText.HIDDEN + "]");

        assertThat(all().filter(character ->
                        hidden.matcher(Character.toString(character)).matches() == VisibleText.isVisible(character)))
                .isEmpty();
    }

    @Test
    void aHiddenCharacterIsGivenToItsOtherForm() {
        assertThat(VisibleText.of("\uD83D\uDEA2\uE000!", character -> "<" + Integer.toHexString(character) + ">"))
                .isEqualTo("\uD83D\uDEA2<e000>!");
    }

    private static IntStream all() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }
}
