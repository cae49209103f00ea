package dev.ferry.rest.pages.operator.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.mail.MailState;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.rest.pages.Fields;
import dev.ferry.testkit.sample.Samples;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of an account's history operators look for. */
class HistoryFilterTest {

    private static HistoryFilter filter(String field, String typed) {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(field, typed);
        return HistoryFilter.of(new Fields(form));
    }

    private static HistoryEntry entry(Action action, String actor, Map<String, Object> facts) {
        return new HistoryEntry(Instant.parse("2019-07-01T23:59:59Z"), actor, action, Optional.empty(), facts);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionIsOfOneKind(Action action) {
        assertThat(Arrays.stream(HistoryKind.values()).filter(kind -> kind.covers(action)))
                .hasSize(1);
    }

    @Test
    void aPersonIsFoundAsWhoDidItAndAsWhomItWasDoneToHoweverTheyAreWritten() {
        HistoryEntry removed =
                entry(Action.USER_REMOVED, "elin@xn--fjllrven-1zad.example", Map.of("user", "bo@contoso.example"));

        assertThat(filter("person", " BO@contoso ").covers(removed)).isTrue();
        assertThat(filter("person", "fjällräven").covers(removed)).isTrue();
        assertThat(filter("person", "cleo").covers(removed)).isFalse();
    }

    @Test
    void aDayIsWholeAndInUtc() {
        HistoryEntry late = entry(Action.MOVED, "operator", Map.of());

        assertThat(filter("to", "2019-07-01").covers(late)).isTrue();
        assertThat(filter("from", "2019-07-01").covers(late)).isTrue();
        assertThat(filter("to", "2019-06-30").covers(late)).isFalse();
        assertThat(filter("from", "2019-07-02").covers(late)).isFalse();
    }

    @Test
    void mailsAreOfTheDayOnWhichTheyWereWritten() {
        MailStatus late = new MailStatus(
                MailKind.INVITATION,
                Samples.email("bo@contoso.example"),
                Instant.parse("2019-07-01T23:59:59Z"),
                MailState.SENT,
                0,
                Optional.empty(),
                Optional.of(Instant.parse("2019-07-02T00:00:05Z")));

        assertThat(filter("to", "2019-07-01").covers(late)).isTrue();
        assertThat(filter("from", "2019-07-02").covers(late)).isFalse();
        assertThat(filter("person", "cleo").covers(late)).isFalse();
    }

    @Test
    void whatCannotBeReadLeavesNothingOut() {
        assertThat(filter("kind", "none").isOfAll()).isTrue();
        assertThat(filter("from", "soon").isOfAll()).isTrue();
    }
}
