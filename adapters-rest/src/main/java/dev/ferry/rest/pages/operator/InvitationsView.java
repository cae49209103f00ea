package dev.ferry.rest.pages.operator;

import dev.ferry.application.invitation.PreviewInvitations.Preview;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Owners to be invited (R14).
 *
 * @param preview what they would be written, where somebody asked for it
 */
record InvitationsView(
        PageContext page,
        String wave,
        String until,
        Optional<Preview> preview,
        List<String> waves,
        List<JobView> jobs,
        FieldError error)
        implements View {

    /** Those of them that have not started, and others that wait for nobody. */
    String list() {
        return UriBuilder.fromPath("/operator/accounts")
                .queryParam("migration", "not-started")
                .queryParam("ready", "false")
                .queryParam("invited", "false")
                .queryParam("wave", "{wave}")
                .build(wave)
                .toString();
    }

    /** The days on which whoever has not started would be reminded, in words. */
    String reminders(Preview shown) {
        return shown.reminders().stream().map(page.messages()::date).collect(Collectors.joining(" · "));
    }
}
