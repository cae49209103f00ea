package dev.ferry.application.user;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.sync.Moved;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who moved without a role is listed account by account, until they have one (R11). */
class ListUnmappedTest {
    private final Moved moved = new Moved();
    private final ListUnmapped listUnmapped = moved.ferry.get(ListUnmapped.class);

    ListUnmappedTest() {
        moved.ferry.withReady("contoso", "fabrikam", "tailspin");
        for (String name : new String[] {"contoso", "fabrikam"}) {
            moved.ferry.with(LegacyAccountSample.named(name)
                    .withUsers(
                            Samples.owner("owner@" + name + ".example"),
                            Samples.person(name + "@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER))
                    .build());
        }
        moved.move();
    }

    private ListUnmapped.Page page(Optional<String> after, int most) {
        return value(listUnmapped.run(OPERATOR, Optional.empty(), after.map(Samples::id), most));
    }

    @Test
    void theyStandByTheirAccountsPageByPage() {
        ListUnmapped.Page first = page(Optional.empty(), 1);

        assertThat(first.accounts()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(Samples.id("contoso"));
            assertThat(one.users()).extracting(user -> user.identity().key()).containsExactly("contoso@mail.example");
        });
        assertThat(first.next()).contains(Samples.id("contoso"));
        ListUnmapped.Page second = page(Optional.of("contoso"), 5);
        assertThat(second.accounts()).extracting(ListUnmapped.Account::id).containsExactly(Samples.id("fabrikam"));
        assertThat(second.next()).as("the end").isEmpty();
    }

    @Test
    void anotherWaveHasOthers() {
        assertThat(value(listUnmapped.run(OPERATOR, Optional.of(new WaveName("another")), Optional.empty(), 5))
                        .accounts())
                .isEmpty();
    }

    @Test
    void operatorsAlone() {
        assertThat(refusal(listUnmapped.run(person("owner@contoso.example"), Optional.empty(), Optional.empty(), 5)))
                .isEqualTo(Code.OPERATOR_ONLY);
    }
}
