package dev.ferry.rest.pages.operator.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened is told in sentences, whatever it was, and whatever is missing of it. */
class HistorySentencesTest {

    private static HistorySentences in(Language language) {
        return new HistorySentences(
                new PageContext(Optional.empty(), "", Messages.in(language, PageContext.class), "/operator"));
    }

    private static HistoryEntry entry(Action action, Map<String, Object> facts) {
        return new HistoryEntry(
                Samples.NOON, "elin@contoso.example", action, Optional.of(Samples.id("contoso")), facts);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void everyActionIsToldInEveryLanguage(Action action) {
        for (Language language : Language.values()) {
            for (Map<String, Object> facts : List.<Map<String, Object>>of(
                    Map.of(), Map.of("offerId", "crm", "mails", 2, "changes", 1L, "findings", List.of()))) {
                assertThat(in(language).of(entry(action, facts))).isNotBlank().doesNotContain("null", "{", "}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void findingsAndRolesGoByTheirNames(Language language) {
        HistoryEntry judged = entry(
                Action.JUDGED,
                Map.of(
                        "findings",
                        List.of(Map.of("code", "mpn-invalid", "standing", "unknown"), Map.of("code", "no-owner")),
                        "wave",
                        "v1"));

        assertThat(in(language).of(judged)).doesNotContain("mpn-invalid", "no-owner");
        assertThat(in(language).others(judged)).isEmpty();
        assertThat(in(language).others(entry(Action.USER_REMOVED, Map.of("user", "bo", "role", "owner", "x", 1))))
                .matches("x\u00a0?: 1");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatFollowsFromADeadlineAndWhoMadeTheMovePossibleAreToldInWords(Language language) {
        HistoryEntry followed = entry(
                Action.CONSEQUENCE_IN_FORCE,
                Map.of("offerId", "crm", "deadline", "published-move", "consequence", "co-sell-status-lost"));
        HistoryEntry moved = entry(Action.MOVED, Map.of("passing", List.of("a@b.example"), "unmapped", List.of("g")));

        assertThat(in(language).of(followed)).doesNotContain("co-sell-status-lost");
        assertThat(in(language).others(moved)).contains("a@b.example").doesNotContain("passing", "unmapped");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfMailHasAName(Language language) {
        Messages messages = Messages.in(language, PageContext.class);
        for (MailKind kind : MailKind.values()) {
            assertThat(messages.text("page.mail.kind." + kind.slug())).isNotBlank();
        }
    }
}
