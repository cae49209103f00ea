package dev.ferry.application.invitation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of an invitation.
 *
 * @param stopped whether it was told to stop before its end; the same request goes on with the rest
 */
public record InvitationResult(InvitationRequest request, InvitationCounts counts, boolean stopped) {

    /** The same by the names that scripts go by; {@code wave} and {@code until} only where they were given. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dryRun", request.dryRun());
        request.wave().ifPresent(wave -> facts.put("wave", wave.value()));
        request.until().ifPresent(last -> facts.put("until", last.toString()));
        facts.put("accounts", counts.accounts());
        facts.put("invited", counts.invited());
        facts.put("alreadyInvited", counts.alreadyInvited());
        facts.put("alreadyMigrated", counts.alreadyMigrated());
        facts.put("noHelpNeeded", counts.noHelpNeeded());
        facts.put("unreachable", counts.unreachable());
        facts.put("notJudged", counts.notJudged());
        facts.put("rescheduled", counts.rescheduled());
        facts.put("mails", counts.mails());
        facts.put("ownersWithoutAddress", counts.ownersWithoutAddress());
        facts.put("interrupted", stopped);
        return facts;
    }
}
