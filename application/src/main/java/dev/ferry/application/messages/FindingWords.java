package dev.ferry.application.messages;

import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Unavailability;

/** What is said of a finding to the one who reads it: owners of the account are told of themselves. Thread-safe. */
public final class FindingWords {
    private static final String FOUND = "you.found.";
    private static final String TODO = "you.todo.";

    private final Messages messages;
    private final boolean you;

    /** @param you whether the reader is an owner of the account; others are told of an owner */
    public FindingWords(Messages messages, boolean you) {
        this.messages = messages;
        this.you = you;
    }

    /** What was found. */
    public String found(Finding finding) {
        return you ? yourFound(finding) : messages.finding(finding);
    }

    /** What to do about it. */
    public String wayOut(Finding finding) {
        return you ? yourWayOut(finding) : messages.wayOut(finding);
    }

    /** Where an address is what is wrong, no owner has a better one: it is true of each who reads it (R10). */
    private String yourFound(Finding finding) {
        return switch (finding) {
            case Finding.TenantMismatch(var tenant) ->
                tenant.map(name -> messages.text(FOUND + "tenant-mismatch.named", name))
                        .orElseGet(() -> messages.text(FOUND + "tenant-mismatch.unnamed"));
            case Finding.WorkEmailNeeded _ -> messages.text(FOUND + "work-email-needed");
            case Finding.RegistryUnavailable(var system, var why) ->
                switch (why) {
                    case Unavailability.NoAnswer _ -> messages.text(FOUND + "no-answer." + known(system));
                    case Unavailability.Unconfirmed _ -> messages.text(FOUND + "unconfirmed");
                    case Unavailability.RowRejected _, Unavailability.FilePassedOver _, Unavailability.Withheld _ ->
                        messages.text(FOUND + "lost." + known(system));
                };
            case Finding.NoOwner _, Finding.UnknownTenant _, Finding.MpnMissing _, Finding.MpnInvalid _ ->
                messages.finding(finding);
        };
    }

    private static String known(String system) {
        return system.equals(MpnRegistry.SYSTEM) ? "mpn-registry" : "tenant-directory";
    }

    private String yourWayOut(Finding finding) {
        return switch (finding) {
            case Finding.TenantMismatch(var tenant) ->
                tenant.map(name -> messages.text(TODO + "address.named", name))
                        .orElseGet(() -> messages.text(TODO + "address.unnamed"));
            case Finding.UnknownTenant(var _, var tenant) ->
                tenant.map(name -> messages.text(TODO + "address.named", name))
                        .orElseGet(() -> messages.text(TODO + "unknown-tenant"));
            case Finding.WorkEmailNeeded _ -> messages.text(TODO + "work-email-needed");
            case Finding.MpnMissing _ -> messages.text(TODO + "mpn-missing");
            case Finding.MpnInvalid(var _, var standing) -> messages.text(TODO + "mpn-invalid." + standing.slug());
            case Finding.RegistryUnavailable(var _, var why) ->
                switch (why) {
                    case Unavailability.NoAnswer _ -> messages.text(TODO + "no-answer");
                    case Unavailability.Unconfirmed _ -> messages.text(TODO + "unconfirmed");
                    case Unavailability.RowRejected _, Unavailability.FilePassedOver _, Unavailability.Withheld _ ->
                        messages.text(TODO + "lost");
                };
            case Finding.NoOwner _ -> messages.wayOut(finding);
        };
    }
}
