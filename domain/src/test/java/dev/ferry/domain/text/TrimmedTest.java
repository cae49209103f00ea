package dev.ferry.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.ObjectId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, pasted or exported is trimmed in one way, whatever it is. */
class TrimmedTest {
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r\n", "\u00a0", "\u202f", "\u2007", "\u3000", "\u200b", "\u2060", "\ufeff"})
    void whatNobodySeesAtAnEndIsNoPartOfIt(String blank) {
        assertThat(Trimmed.of(blank + "a" + blank + "b" + blank)).isEqualTo("a" + blank + "b");
        assertThat(Trimmed.of(blank)).isEmpty();
        assertThat(MpnId.parse(blank + "1000001" + blank)).isEqualTo(Outcome.done(new MpnId("1000001")));
        assertThat(PublisherId.parse(blank + "contoso" + blank)).isEqualTo(Outcome.done(new PublisherId("contoso")));
        assertThat(EmailAddress.parse(blank + "a@b.example" + blank))
                .isEqualTo(Outcome.done(EmailAddress.of("a@b.example")));
        assertThat(EmailAddress.parse("a@" + blank + "b.example")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void joinersAndControlsStay() {
        for (String text : new String[] {"\u200da\u200d", "\0a\0", "\u0001a"}) {
            assertThat(Trimmed.of(text)).isEqualTo(text);
        }
    }

    @Test
    void whatWasRefusedShowsWhatNobodySees() {
        assertThat(VisibleText.revealed("b\u200bo@\u00a0x\u0000é")).isEqualTo("b[U+200B]o@[U+00A0]x[U+0000]é");
        assertThat(VisibleText.revealed("Åsa Ek")).isEqualTo("Åsa Ek");
    }

    @Test
    void anAddressOfTheInternetProtocolIsNoDomain() {
        assertThat(Domain.parse("127.0.0.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(EmailAddress.parse("a@127.0.0.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(Domain.parse("x.1and1")).isInstanceOf(Outcome.Done.class);
        assertThat(Domain.parse("4711.example")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theWordForNothingIsNobodysId() {
        assertThat(ObjectId.parse("NULL")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void localesOfPosixAndJavaAreTagsToo() {
        assertThat(LanguageTag.parse("sv_SE")).contains("sv-SE");
        assertThat(LanguageTag.parse(" nl_BE.UTF-8 ")).contains("nl-BE");
        assertThat(LanguageTag.parse("fr@euro")).contains("fr");
        for (String none : new String[] {"", "C", "POSIX", "C.UTF-8", "Swedish language", "x"}) {
            assertThat(LanguageTag.parse(none)).as(none).isEqualTo(Optional.empty());
        }
    }
}
