package dev.ferry.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Companies that need their owners: each has a tenant and a membership, its account holds no MPN ID, and its owner a
 * personal address. Two contributors and an offer come along.
 */
record Companies(int count) {
    private static final int FIRST_MPN_ID = 1_000_000;

    /** One of them. */
    record Company(int number) {
        String account() {
            return "publisher-" + number;
        }

        String owner() {
            return "owner" + number + "@personal.example";
        }

        String domain() {
            return "company" + number + ".example";
        }

        String workEmail() {
            return "owner@" + domain();
        }

        String mpnId() {
            return Integer.toString(FIRST_MPN_ID + number);
        }

        private String tenant() {
            return new UUID(0x4000, 0x8000_0000_0000_0000L + number).toString();
        }
    }

    List<Company> all() {
        return IntStream.range(0, count).mapToObj(Company::new).toList();
    }

    /** Writes their export into this directory. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (CsvWriter accounts = file(directory, "accounts", "publisher_id", "display_name", "payout_profile");
                CsvWriter users = file(directory, "users", "publisher_id", "email", "legacy_role", "kind");
                CsvWriter tenants = file(directory, "tenants", "tenant_id", "display_name", "domains");
                CsvWriter memberships = file(directory, "memberships", "mpn_id", "tenant_id", "standing");
                CsvWriter offers = file(directory, "offers", "publisher_id", "offer_id", "name", "kind", "situation")) {
            for (Company one : all()) {
                accounts.writeRecord(one.account(), "Company " + one.number(), "true");
                users.writeRecord(one.account(), one.owner(), "owner", "microsoft-account");
                users.writeRecord(one.account(), "first@" + one.domain(), "contributor", "work");
                users.writeRecord(one.account(), "second@" + one.domain(), "contributor", "work");
                tenants.writeRecord(one.tenant(), "Company " + one.number(), one.domain());
                memberships.writeRecord(one.mpnId(), one.tenant(), "active");
                offers.writeRecord(one.account(), "offer", "An offer", "other", "published");
            }
        }
    }

    private static CsvWriter file(Path directory, String table, String... header) throws IOException {
        CsvWriter file = CsvWriter.builder().build(directory.resolve(table + ".csv"));
        file.writeRecord(header);
        return file;
    }
}
