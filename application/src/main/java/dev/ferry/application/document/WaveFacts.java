package dev.ferry.application.document;

import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.export.ExportWarning;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of a wave, by the names that scripts go by: the result of its job, and what the terminal prints of it. */
public final class WaveFacts {
    private static final double MILLIS = 1_000;

    private WaveFacts() {}

    /** In the order in which they are printed; the file of rejected rows only where there is one. */
    public static Map<String, Object> of(WaveResult result) {
        Map<String, Object> rejected = new LinkedHashMap<>();
        rejected.put("rows", result.rejectedRows());
        result.rejectsFile().ifPresent(file -> rejected.put("file", file));
        Map<String, Object> users = new LinkedHashMap<>();
        users.put("moved", result.counts().usersMoved());
        users.put("unmapped", result.counts().usersUnmapped());
        users.put("gone", result.counts().usersGone());
        users.put("ownersGone", result.counts().ownersGone());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dryRun", result.dryRun());
        facts.put("wave", result.wave().value());
        facts.put("accounts", result.counts().accounts());
        facts.put("migrated", result.counts().migrated());
        facts.put("alreadyMigrated", result.counts().alreadyMigrated());
        facts.put("actionNeeded", result.counts().actionNeeded());
        facts.put("findings", FindingDocument.counts(result.counts().findings()));
        facts.put("users", users);
        facts.put("rejected", rejected);
        facts.put("seconds", result.elapsed().toMillis() / MILLIS);
        facts.put("warnings", result.warnings().stream().map(WaveFacts::warning).toList());
        return facts;
    }

    private static Map<String, Object> warning(ExportWarning warning) {
        return switch (warning) {
            case ExportWarning.UnknownColumn(var file, var column) ->
                warning("unknown-column", Map.entry("file", file), Map.entry("column", column));
            case ExportWarning.ContestedDomain(var domain) -> warning("contested-domain", Map.entry("domain", domain));
            case ExportWarning.PersonalDomain(var domain) -> warning("personal-domain", Map.entry("domain", domain));
            case ExportWarning.ListedDraft(var account, var offer) ->
                warning("listed-draft", Map.entry("publisherId", account), Map.entry("offerId", offer));
            case ExportWarning.OwnerRightLost(var account, var file, var line) ->
                warning(
                        "owner-right-lost",
                        Map.entry("publisherId", account),
                        Map.entry("file", file),
                        Map.entry("line", line));
            case ExportWarning.FilePassedOver(var file) -> warning("file-passed-over", Map.entry("file", file));
        };
    }

    /** In the same order each time, the code first. */
    @SafeVarargs
    private static Map<String, Object> warning(String code, Map.Entry<String, Object>... facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("code", code);
        for (Map.Entry<String, Object> fact : facts) {
            all.put(fact.getKey(), fact.getValue());
        }
        return all;
    }
}
