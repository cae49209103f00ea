package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.H2;
import dev.ferry.benchmarks.database.Postgres;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures Ferry as it is installed, beside the raw limit of the same machine in the same run, and writes what came of
 * it. Arguments: the archive, the directory of results, how many runs of each, the accounts of the large export, and
 * the names of the sections to measure; all of them where none is named.
 */
public final class Benchmarks {
    /** Names an archive of an older Ferry; the sections that compare with one are there with it. */
    private static final String OLDER = "FERRY_BENCHMARK_OLDER";

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("ferry-benchmarks");
        int runs = Integer.parseInt(arguments[2]);
        int large = Integer.parseInt(arguments[3]);
        try (Installation ferry = Installation.unpacked(Path.of(arguments[0]), scratch)) {
            Exports exports = new Exports(ferry, scratch.resolve("exports"));
            Map<String, Section> sections = new LinkedHashMap<>();
            sections.put("starts", new Starts(ferry, scratch.resolve("starts"), runs));
            sections.put("dry-run", new DryRuns(ferry, exports, scratch.resolve("dry"), large, runs));
            sections.put("waves-h2", new Waves(ferry, exports, new H2(scratch.resolve("h2")), runs));
            sections.put("waves-postgres", new Waves(ferry, exports, new Postgres(scratch.resolve("pg")), runs));
            sections.put("scale-h2", new Scale(ferry, exports, new H2(scratch.resolve("h2-scale")), large));
            sections.put("scale-postgres", new Scale(ferry, exports, new Postgres(scratch.resolve("pg-scale")), large));
            sections.put("rest-get", new RestGets(ferry, exports, new H2(scratch.resolve("rest")), runs));
            sections.put("bad-clients", new BadClients(ferry, exports, new H2(scratch.resolve("bad")), runs));
            sections.put("offers-h2", new OfferLists(ferry, exports, new H2(scratch.resolve("offers")), runs));
            sections.put(
                    "offers-postgres",
                    new OfferLists(ferry, exports, new Postgres(scratch.resolve("pg-offers")), runs));
            sections.put("search-h2", new Searches(ferry, exports, new H2(scratch.resolve("search")), large, runs));
            sections.put(
                    "search-postgres",
                    new Searches(ferry, exports, new Postgres(scratch.resolve("pg-search")), large, runs));
            sections.put("owners-way-h2", new OwnersWays(ferry, new H2(scratch.resolve("way")), runs));
            sections.put("owners-way-postgres", new OwnersWays(ferry, new Postgres(scratch.resolve("pg-way")), runs));
            Path sample = Path.of(arguments[1]).resolveSibling("samples/plugins/http-legacy-portal");
            sections.put("sync-back", new SyncBacks(ferry, exports, new H2(scratch.resolve("sync")), sample, runs));
            sections.put(
                    "sync-back-postgres",
                    new SyncBacks(ferry, exports, new Postgres(scratch.resolve("pg-sync")), sample, runs));
            sections.put("sync-back-scim", new ScimSyncBacks(ferry, exports, new H2(scratch.resolve("scim")), runs));
            Path scimmy = Path.of(arguments[1]).resolveSibling("adapters-portals/src/test/scimmy");
            sections.put(
                    "compare-scim", new ScimComparison(ferry, new H2(scratch.resolve("scim-compare")), scimmy, runs));
            sections.put("repair-scim", new ScimRepair(ferry, new H2(scratch.resolve("scim-repair"))));
            Optional.ofNullable(System.getenv(OLDER)).map(Path::of).ifPresent(older -> {
                Target h2 = new H2(scratch.resolve("h2-beside"));
                Target postgres = new Postgres(scratch.resolve("pg-beside"));
                Path besides = scratch.resolve("older");
                sections.put("beside-older-h2", new WavesBeside(ferry, older, h2, besides.resolve("h2"), runs));
                sections.put(
                        "beside-older-postgres", new WavesBeside(ferry, older, postgres, besides.resolve("pg"), runs));
            });
            Results results = new Results(Path.of(arguments[1]));
            List<String> wanted = List.of(arguments).subList(4, arguments.length);
            for (Map.Entry<String, Section> section : sections.entrySet()) {
                if (wanted.isEmpty() || wanted.contains(section.getKey())) {
                    results.write(section.getKey(), section.getValue().measure());
                }
            }
        }
    }
}
