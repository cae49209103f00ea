package dev.ferry.application.document;

import dev.ferry.application.membership.ConfirmedNumber;
import org.jspecify.annotations.Nullable;

/** An MPN ID whose tenant an operator confirmed. */
public record ConfirmedNumberDocument(
        String mpnId, String tenantId, @Nullable String tenantName, String kind) {

    public static ConfirmedNumberDocument of(ConfirmedNumber confirmed) {
        return new ConfirmedNumberDocument(
                confirmed.membership().mpnId().value(),
                confirmed.membership().tenant().toString(),
                confirmed.tenantName().orElse(null),
                confirmed.membership().kind().slug());
    }
}
