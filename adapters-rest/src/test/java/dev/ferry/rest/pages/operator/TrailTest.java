package dev.ferry.rest.pages.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.pages.Fields;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URI;
import java.util.Map;
import org.glassfish.jersey.uri.UriComponent;
import org.junit.jupiter.api.Test;

/** Long lists are turned page by page, there and back. */
class TrailTest {
    private static final String PATH = "/list";

    private static Trail at(String address) {
        String query = URI.create(address).getRawQuery();
        return Trail.of(
                PATH,
                Map.of("q", "a b&c"),
                new Fields(query == null ? new MultivaluedHashMap<>() : UriComponent.decodeQuery(query, true)));
    }

    @Test
    void theFirstPageHasNoneBeforeIt() {
        assertThat(at(PATH).back()).isEmpty();
    }

    @Test
    void theWayBackIsTheWayThatWasGone() {
        String second = at(PATH).next("m");
        String third = at(second).next("s");

        assertThat(second)
                .isEqualTo("/list?q=a+b%26c&after=m")
                .satisfies(one -> assertThat(at(one).back()).isEqualTo("/list?q=a+b%26c"));
        assertThat(at(third).back()).isEqualTo(second);
    }

    @Test
    void fromFarAwayItLeadsToTheFirst() {
        String address = PATH;
        for (int page = 0; page < 30; page++) {
            address = at(address).next("place-" + page);
        }
        assertThat(address.length()).isLessThan(500);

        int back = 0;
        while (!at(address).back().isEmpty()) {
            address = at(address).back();
            back++;
        }

        assertThat(address).isEqualTo("/list?q=a+b%26c");
        assertThat(back).isEqualTo(21);
    }

    @Test
    void whatOthersWroteIntoAnAddressStaysInIt() {
        assertThat(at("/list?after=x&before=%22%3E%3Cscript%3E,//evil.example").back())
                .startsWith("/list?")
                .doesNotContain("<", "\"");
    }
}
