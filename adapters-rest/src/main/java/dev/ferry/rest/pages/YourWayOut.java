package dev.ferry.rest.pages;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.migration.Finding;

/** What an owner is told to do about a finding: of themselves, where others are told of an owner. */
final class YourWayOut {
    private static final String OF_NUMBER = "page.you.mpn-invalid.";

    private YourWayOut() {}

    static String of(Finding finding, Messages messages) {
        return switch (finding) {
            case Finding.TenantMismatch(var tenant) ->
                tenant.map(name -> messages.text("page.you.address.named", name))
                        .orElseGet(() -> messages.text("page.you.address.unnamed"));
            case Finding.UnknownTenant(var _, var tenant) ->
                tenant.map(name -> messages.text("page.you.address.named", name))
                        .orElseGet(() -> messages.text("page.you.unknown-tenant"));
            case Finding.WorkEmailNeeded _ -> messages.text("page.you.work-email-needed");
            case Finding.MpnMissing _ -> messages.text("page.you.mpn-missing");
            case Finding.MpnInvalid(var _, var standing) -> messages.text(OF_NUMBER + standing.slug());
            case Finding.NoOwner _, Finding.RegistryUnavailable _ -> messages.wayOut(finding);
        };
    }
}
