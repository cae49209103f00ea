package dev.ferry.application.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.user.AddressList.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R15: whoever is pasted into the list is found there. */
class AddressListTest {
    private static Entry plain(String email) {
        return new Entry(email, Optional.empty());
    }

    private static Entry named(String name, String email) {
        return new Entry(email, Optional.of(name));
    }

    @Test
    void addressesArePartedByWhateverPeopleType() {
        assertThat(AddressList.parse("a@x.example;b@x.example, c@x.example\n\td@x.example\u00a0e@x.example;"))
                .extracting(Entry::email)
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example", "e@x.example");
        assertThat(AddressList.parse(" ;, ")).isEmpty();
    }

    @Test
    void namesOfMailProgramsAreNames() {
        assertThat(AddressList.parse("Bo Ek <bo@x.example>; Ek, Åsa <asa@x.example>;\"Lind, Cy\" <cy@x.example>"))
                .containsExactly(
                        named("Bo Ek", "bo@x.example"),
                        named("Ek, Åsa", "asa@x.example"),
                        named("Lind, Cy", "cy@x.example"));
        assertThat(AddressList.parse("a@x.example, Bo <bo@x.example>, Cy <cy@x.example>, d@x.example <e@x.example>"))
                .containsExactly(
                        plain("a@x.example"),
                        named("Bo", "bo@x.example"),
                        named("Cy", "cy@x.example"),
                        named("d@x.example", "e@x.example"));
    }

    @Test
    void whatIsNoAddressIsLeftForTheDomainToRefuse() {
        assertThat(AddressList.parse("Bo <bo@x.example"))
                .extracting(Entry::email)
                .containsExactly("Bo", "<bo@x.example");
    }
}
