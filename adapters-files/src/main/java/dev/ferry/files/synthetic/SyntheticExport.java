package dev.ferry.files.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.ferry.files.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One synthetic export. Every row is a function of the seed and of its account's number, and rows come in an order that
 * only looks random, so that memory does not grow with the export. Used once.
 */
final class SyntheticExport {
    private static final int ROUNDS = 4;

    private final long accounts;
    private final SeededRandom random;
    private final Companies companies;
    private long rows;

    SyntheticExport(long accounts, long seed) {
        this.accounts = accounts;
        this.random = new SeededRandom(seed);
        this.companies = new Companies(random, Math.max(1, accounts * 4 / 5));
    }

    /** Writes the five files, and answers how many rows they have. */
    long write(Path directory) throws IOException {
        writeCompanies(directory);
        SyntheticAccounts all = new SyntheticAccounts(random, companies, accounts);
        try (CsvWriter file = begin(directory, Table.ACCOUNTS)) {
            for (long place = 0; place < accounts; place++) {
                rows += all.writeAccount(shuffled(place, accounts, 1), row -> file.writeRecord(row));
            }
        }
        try (CsvWriter file = begin(directory, Table.USERS)) {
            writeUsers(all, file);
        }
        try (CsvWriter file = begin(directory, Table.OFFERS)) {
            SyntheticOffers offers = new SyntheticOffers(random);
            for (long place = 0; place < accounts; place++) {
                rows += offers.write(shuffled(place, accounts, 2), row -> file.writeRecord(row));
            }
        }
        return rows;
    }

    private void writeCompanies(Path directory) throws IOException {
        try (CsvWriter tenants = begin(directory, Table.TENANTS);
                CsvWriter memberships = begin(directory, Table.MEMBERSHIPS)) {
            for (long place = 0; place < companies.count(); place++) {
                long company = shuffled(place, companies.count(), 3);
                rows += companies.writeTenant(company, row -> tenants.writeRecord(row));
                rows += companies.writeMembership(company, row -> memberships.writeRecord(row));
            }
        }
    }

    /**
     * Users of one account stand far apart: a round for each of the first few of every account, then one for the rest.
     */
    private void writeUsers(SyntheticAccounts all, CsvWriter file) {
        for (int round = 0; round < ROUNDS; round++) {
            for (long place = 0; place < accounts; place++) {
                long account = shuffled(place, accounts, 4 + round);
                int end = round == ROUNDS - 1 ? all.users(account) : Math.min(round + 1, all.users(account));
                for (int user = round; user < end; user++) {
                    rows += all.writeUser(account, user, row -> file.writeRecord(row));
                }
            }
        }
    }

    /** One to one over 0 to {@code count - 1}, by steps that share no factor with the count. */
    private long shuffled(long place, long count, int salt) {
        long step = Math.max(1, 2_654_435_761L % count);
        while (gcd(step, count) != 1) {
            step++;
        }
        return (place * step + random.below(count, salt, "start")) % count;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private static CsvWriter begin(Path directory, Table table) throws IOException {
        CsvWriter file = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(1 << 16)
                .build(directory.resolve(table.stem() + ".csv"));
        List<String> columns = table.columns();
        file.writeRecord(columns);
        return file;
    }
}
