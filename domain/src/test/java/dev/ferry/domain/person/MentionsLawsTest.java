package dev.ferry.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever shape of JSON was kept: nulls at each place, texts, numbers, lists and maps in each other. */
@SuppressWarnings("NullAway") // the types of jqwik do not say that a value may be none
class MentionsLawsTest {
    private static final String ADDRESS = "anna@contoso.example";
    private static final Mentions ANNA = new Mentions(EmailAddress.of(ADDRESS));

    @Property(tries = 500)
    void noShapeIsTooStrangeAndNothingOfTheAddressIsLeft(@ForAll("json") @Nullable Object json) {
        Object replaced = ANNA.replacedJson(json, "X");

        assertThat(texts(replaced)).noneMatch(ANNA::in);
        assertThat(ANNA.replacedJson(replaced, "X")).isEqualTo(replaced);
    }

    @Property(tries = 500)
    void whatDoesNotHoldItStaysAsItIs(@ForAll("json") @Nullable Object json) {
        if (texts(json).stream().noneMatch(ANNA::in)) {
            assertThat(ANNA.replacedJson(json, "X")).isEqualTo(json);
        }
    }

    @Property(tries = 500)
    void factsAreSearchedAndReplacedAlike(@ForAll("facts") Map<String, Object> facts) {
        assertThat(ANNA.inFacts(facts)).isEqualTo(texts(facts).stream().anyMatch(ANNA::in));
        assertThat(ANNA.inFacts(ANNA.replaced(facts, "X"))).isFalse();
    }

    @Provide
    Arbitrary<@Nullable Object> json() {
        return shapes(3);
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> facts() {
        return map(shapes(2));
    }

    private static Arbitrary<@Nullable Object> shapes(int depth) {
        Arbitrary<@Nullable Object> plain = Arbitraries.oneOf(
                        names().map(text -> (Object) text),
                        Arbitraries.integers().map(number -> (Object) number),
                        Arbitraries.of(true, false).map(is -> (Object) is))
                .injectNull(0.2);
        if (depth == 0) {
            return plain;
        }
        Arbitrary<@Nullable Object> inner = shapes(depth - 1);
        return Arbitraries.oneOf(
                plain,
                inner.list().ofMaxSize(4).map(list -> (Object) list),
                map(inner).map(map -> (Object) map));
    }

    /** Without two names that are one when the address is replaced in them. */
    private static Arbitrary<Map<String, @Nullable Object>> map(Arbitrary<@Nullable Object> values) {
        return Arbitraries.entries(names(), values).list().ofMaxSize(4).map(MentionsLawsTest::map);
    }

    private static Map<String, @Nullable Object> map(List<Map.Entry<String, @Nullable Object>> entries) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.of("", ADDRESS, "ANNA@contoso.example", "to " + ADDRESS + ".", "bo@contoso.example"));
    }

    private static List<String> texts(@Nullable Object json) {
        List<String> texts = new ArrayList<>();
        collect(json, texts);
        return texts;
    }

    private static void collect(@Nullable Object json, List<String> texts) {
        switch (json) {
            case String text -> texts.add(text);
            case List<?> list -> list.forEach(one -> collect(one, texts));
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    texts.add(Objects.requireNonNull(name).toString());
                    collect(value, texts);
                });
            case null, default -> {
                // holds no text
            }
        }
    }
}
