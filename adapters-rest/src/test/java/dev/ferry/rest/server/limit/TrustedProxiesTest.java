package dev.ferry.rest.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import dev.ferry.rest.server.limit.TrustedProxies.Range;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 192.0.2.1 | 203.0.113.9", // who is no proxy may say what it likes
                "10.0.0.1 | '' | 10.0.0.1",
                "10.0.0.1 | 192.0.2.1 | 192.0.2.1",
                "10.0.0.1 | 198.51.100.7, 192.0.2.1 | 192.0.2.1", // the first was written by the client
                "10.0.0.1 | 192.0.2.1, 10.200.0.3 | 192.0.2.1", // two proxies, one behind the other
                "10.0.0.1 | 10.0.0.9 | 10.0.0.9",
                "10.0.0.1 | 192.0.2.1, nonsense | 10.0.0.1",
                "10.0.0.1 | nonsense, 192.0.2.1 | 192.0.2.1",
                "10.0.0.1 | 192.0.2.1:4711 | 192.0.2.1",
                "10.0.0.1 | [2001:db9::1]:4711 | 2001:db9::1",
                "10.0.0.1 | 192.0.2.1:x | 10.0.0.1",
                "2001:db8::5 | 2001:db9::1 | 2001:db9::1",
                "2001:db9::5 | 192.0.2.1 | 2001:db9::5"
            })
    void aProxyThatIsTrustedIsBelievedForWhomItAsks(String connected, String forwardedFor, String client) {
        TrustedProxies proxies = new TrustedProxies(Stream.of("10.0.0.0/8", "2001:db8::/32")
                .map(range -> Range.parse(range).orElseThrow())
                .toList());

        assertThat(proxies.client(InetAddresses.forString(connected), forwardedFor))
                .isEqualTo(InetAddresses.forString(client));
    }

    @Test
    void aRangeEndsAtItsBit() {
        Range range = Range.parse("10.16.0.0/12").orElseThrow();

        assertThat(range.holds(InetAddresses.forString("10.31.255.255"))).isTrue();
        assertThat(range.holds(InetAddresses.forString("10.32.0.0"))).isFalse();
        assertThat(range.holds(InetAddresses.forString("::1"))).isFalse();
        assertThat(Range.parse("0.0.0.0/0").orElseThrow().holds(InetAddresses.forString("192.0.2.1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "::/129", "10.0.0", "/8"})
    void whatIsNoNetworkIsNone(String written) {
        assertThat(Range.parse(written)).isEmpty();
    }
}
