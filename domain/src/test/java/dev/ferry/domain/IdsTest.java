package dev.ferry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserId;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an id may look like: taken as written, or refused by name, never mended silently but for blanks around it. */
class IdsTest {
    @Test
    void publisherIdsAreLowerCase() {
        takes(PublisherId::parse, "contoso", "c", "0", "a-b_c", "a".repeat(50));
        refuses(
                PublisherId::parse,
                Code.MALFORMED_PUBLISHER_ID,
                "",
                "Contoso",
                "-a",
                "_a",
                "a b",
                "a.b",
                "\u00e5",
                "a".repeat(51),
                "a\nb");
        assertThat(PublisherId.parse("  contoso\t")).isEqualTo(Outcome.done(new PublisherId("contoso")));
    }

    @Test
    void mpnIdsAreOneToTenDigitsKeptAsWritten() {
        takes(MpnId::parse, "0", "007", "9999999999");
        refuses(MpnId::parse, Code.MPN_INVALID, "", "12345678901", "-1", "+1", "1.0", "1 2", "\u0661", "\uff11", "abc");
        assertThat(MpnId.parse(" 7 ")).isEqualTo(Outcome.done(new MpnId("7")));
        assertThat(((Refused<MpnId>) MpnId.parse("x")).reason().facts())
                .containsEntry("mpnId", "x")
                .containsEntry("standing", "malformed");
    }

    @Test
    void tenantIdsAreWholeUuidsInEitherCase() {
        takes(TenantId::parse, "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "00000000-0000-0000-0000-000000000000");
        refuses(
                TenantId::parse,
                Code.MALFORMED_ID,
                "",
                "1-1-1-1-1",
                "6ba7b8109dad11d180b400c04fd430c8",
                "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}",
                "6ba7b810-9dad-11d1-80b4-00c04fd430cg");
        assertThat(TenantId.parse(" 6BA7B810-9DAD-11D1-80B4-00C04FD430C8"))
                .isEqualTo(TenantId.parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"));
    }

    @Test
    void objectIdsAreOpaqueAndWithoutCase() {
        takes(ObjectId::parse, "a", "0-1", "a:b.c_d", "a".repeat(100));
        refuses(ObjectId::parse, Code.MALFORMED_ID, "", "-a", "a b", "a@b", "a/b", "a".repeat(101));
        assertThat(ObjectId.parse("ABC")).isEqualTo(ObjectId.parse("abc"));
    }

    @Test
    void userIdsAreCountersWithALetter() {
        takes(UserId::parse, "u1", "u999999999");
        refuses(UserId::parse, Code.MALFORMED_ID, "", "u", "u0", "u01", "u-1", "1", "U1", "u1000000000", " u1");
    }

    @Test
    void waveNamesAreWordsOfAnyScript() {
        takes(WaveName::parse, "2019-07", "v\u00e5g", "\u65e5\u672c", "a.b_c-d", "a".repeat(80));
        refuses(WaveName::parse, Code.MALFORMED_WAVE, "", ".a", "-a", "a b", "a/b", "..", "a\nb", "a".repeat(81));
    }

    @Test
    void offerIdsAreAnyVisibleCharacters() {
        takes(OfferId::parse, "one", "a:b/c", "\u65e5\u672c", "\ud83d\udea2", "a".repeat(100));
        refuses(OfferId::parse, Code.MALFORMED_ID, "", "a b", "a\tb", "a\u202eb", "a\u0000", "a".repeat(101));
    }

    private static void takes(Function<String, ? extends Outcome<?>> parse, String... typed) {
        for (String one : typed) {
            assertThat(parse.apply(one)).as(one).isInstanceOf(Done.class);
            assertThat(((Done<?>) parse.apply(one)).value()).hasToString(one);
        }
    }

    private static void refuses(Function<String, ? extends Outcome<?>> parse, Code code, String... typed) {
        for (String one : List.of(typed)) {
            assertThat(parse.apply(one)).as(one).isInstanceOf(Refused.class);
            assertThat(((Refused<?>) parse.apply(one)).reason().code()).isEqualTo(code);
        }
    }
}
