package dev.ferry.domain.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The normal forms as laws that hold for whatever somebody types. */
class NormalFormLawsTest {
    @Property
    void theNormalFormOfANormalFormIsItself(@ForAll("addresses") String typed) {
        if (EmailAddress.parse(typed) instanceof Done<EmailAddress>(var address)) {
            assertThat(EmailAddress.of(address.normal()).normal()).isEqualTo(address.normal());
        }
    }

    @Property
    void whatWasWrittenReadsAsTheSameAddress(@ForAll("addresses") String typed) {
        if (EmailAddress.parse(typed) instanceof Done<EmailAddress>(var address)) {
            assertThat(EmailAddress.of(address.written())).isEqualTo(address);
            assertThat(EmailAddress.of(address.written()).written()).isEqualTo(address.written());
        }
    }

    @Property
    void caseBlanksAndCompositionMakeNoOtherAddress(@ForAll("addresses") String typed) {
        Outcome<EmailAddress> plain = EmailAddress.parse(typed);
        if (plain instanceof Done<EmailAddress>) {
            assertThat(EmailAddress.parse(" " + typed + "\n")).isEqualTo(plain);
            assertThat(EmailAddress.parse(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                    .isEqualTo(plain);
        }
    }

    /** Mail to the one does not reach the other. */
    @Property
    void noOtherLetterCountsAsAnAsciiOne(@ForAll @IntRange(min = 0x80, max = Character.MAX_CODE_POINT) int letter) {
        if (EmailAddress.parse("k" + Character.toString(letter) + "m@contoso.example")
                instanceof Done<EmailAddress>(var address)) {
            assertThat(address.normal().chars()).anyMatch(c -> c >= 0x80);
        }
    }

    @Property
    void asciiLettersCompareWithoutCase(@ForAll("asciiAddresses") String typed) {
        assertThat(EmailAddress.of(typed.toUpperCase(Locale.ROOT))).isEqualTo(EmailAddress.of(typed));
    }

    @Property
    void noTextIsTooStrangeToBeReadOrRefused(@ForAll String typed) {
        assertThat(EmailAddress.parse(typed)).isNotNull();
        assertThat(EmailAddress.parse(typed + "@" + typed + ".example")).isNotNull();
        assertThat(Domain.parse(typed)).isNotNull();
    }

    @Property
    void everyDomainThatIsReadIsInNormalForm(@ForAll("hosts") String typed) {
        if (Domain.parse(typed) instanceof Done<Domain>(var domain)) {
            assertThat(Domain.parse(domain.ascii())).isEqualTo(Outcome.done(domain));
            assertThat(domain.ascii()).isLowerCase().matches("[a-z0-9.-]+");
        }
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> locals = Arbitraries.strings()
                .withChars(
                        "aZ09._+'\u00e5\u00c5\u00df\u03c2\u03a3\u0130\u0131\u1e9e\ufb01\u65e5\u0301\u01c5\u0149\u0390\u1f88")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Combinators.combine(locals, hosts()).as((local, host) -> local + "@" + host);
    }

    @Provide
    Arbitrary<String> hosts() {
        Arbitrary<String> labels = Arbitraries.strings()
                .withChars("aZ0-\u00e4\u00c4\u00df\u1e9e\u03c2\u03a3\u0130\u65e5\uff41\u0308")
                .ofMinLength(1)
                .ofMaxLength(6);
        return labels.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(".", parts) + ".example");
    }

    @Provide
    Arbitrary<String> asciiAddresses() {
        Arbitrary<String> words =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(10);
        return Combinators.combine(words, words).as((local, label) -> local + "@" + label + ".Example");
    }
}
