package dev.ferry.application.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void aBatchEndsWithTheElementThatBringsItToTheWeight() {
        assertThat(batches("a", "bb", "ccc", "dddddddd", "e", "f"))
                .containsExactly(List.of("a", "bb", "ccc"), List.of("dddddddd"), List.of("e", "f"));
    }

    @Test
    void nothingMakesNoBatch() {
        assertThat(batches()).isEmpty();
        assertThat(batches("aaaaa")).containsExactly(List.of("aaaaa"));
    }

    @Test
    void whoTakesNoMoreIsGivenNoMore() {
        assertThat(Stream.iterate("a", text -> text + "a")
                        .gather(Batches.of(5, String::length))
                        .findFirst())
                .contains(List.of("a", "aa", "aaa"));
    }

    private static List<List<String>> batches(String... elements) {
        return Stream.of(elements).gather(Batches.of(5, String::length)).toList();
    }
}
