package dev.ferry.files.synthetic;

import dev.ferry.files.table.Table;

/** The accounts of a synthetic export and their users. A company has one account or several. */
record SyntheticAccounts(SeededRandom random, Companies companies, long count) {

    static String id(long account) {
        return "publisher-" + Long.toString(account, 36);
    }

    private long company(long account) {
        return account % companies.count();
    }

    /** How many users the account has: mostly few, now and then hundreds. */
    int users(long account) {
        int size = random.below(1000, account, "size");
        if (size < 800) {
            return 1 + random.below(3, account, "few");
        }
        if (size < 980) {
            return 3 + random.below(6, account, "some");
        }
        return size < 998 ? 10 + random.below(31, account, "tens") : 100 + random.below(200, account, "hundreds");
    }

    private String mpnId(long account) {
        long company = company(account);
        return switch (FindingMix.of(random, account)) {
            case MPN_MISSING -> "";
            case MPN_MALFORMED -> "MPN-" + company;
            case MPN_UNKNOWN -> Long.toString(9_000_000_000L + account);
            case TENANT_MISMATCH -> companies.mpnId((company + 1) % companies.count());
            case READY, UNKNOWN_TENANT, WORK_EMAIL_NEEDED, NO_OWNER -> companies.mpnId(company);
        };
    }

    int writeAccount(long account, RowOut out) {
        long company = company(account);
        String name = companies.name(company);
        String country = companies.place(company).country();
        String payout =
                random.chance(400, account, "payout") ? "true" : random.chance(500, account, "said") ? "false" : "";
        int bad = random.chance(3, account, "bad-account") ? random.below(7, account, "how") : -1;
        out.write(
                bad == 0 ? "Not An Id " + account : id(account),
                bad == 1 ? "" : bad == 2 ? "long ".repeat(200) : bad == 3 ? name + "\u202Eeerf" : name,
                mpnId(account),
                name,
                bad == 4 ? "Atlantis" : country,
                bad == 5 ? "perhaps" : payout);
        if (bad == 6) {
            out.write(id(account), "again", "", "", "", "");
        }
        return bad == 6 ? 2 : 1;
    }

    int writeUser(long account, int user, RowOut out) {
        long number = account * 1000 + user;
        FindingMix finding = FindingMix.of(random, account);
        boolean owner =
                finding != FindingMix.NO_OWNER && (user == 0 || random.chance(user == 1 ? 300 : 60, number, "owner"));
        Place place = companies.place(company(account));
        String kind = kind(finding, owner, user, number);
        boolean program = kind.equals("service-principal");
        int bad = random.chance(2, number, "bad-user") ? random.below(8, number, "how") : -1;
        String[] cells = {
            bad == 0 ? "nobody-" + account : id(account),
            program ? "" : address(finding, kind, owner, account, user),
            bad == 1 ? "boss" : owner ? "owner" : "contributor",
            bad == 2 ? "robot" : kind,
            program ? "" : place.person(random, number),
            program ? "app-" + number : "",
            bad == 3 ? "swedish_" : random.chance(700, number, "language") ? place.language() : ""
        };
        spoil(bad, program, cells);
        out.write(cells);
        if (bad == 7) {
            out.write(cells);
        }
        return bad == 7 ? 2 : 1;
    }

    private static void spoil(int bad, boolean program, String[] cells) {
        int key = program ? Table.USER_OBJECT_ID : Table.USER_EMAIL;
        switch (bad) {
            case 4 -> cells[key] = "";
            case 5 -> cells[key] = "not one @ all";
            case 6 -> cells[0] = "";
            default -> {}
        }
    }

    private String kind(FindingMix finding, boolean owner, int user, long number) {
        if (owner && finding == FindingMix.WORK_EMAIL_NEEDED) {
            return random.chance(800, number, "personal") ? "microsoft-account" : "group";
        }
        int percent = user == 0 ? 0 : random.below(100, number, "kind");
        return percent < 82
                ? "work"
                : percent < 91 ? "microsoft-account" : percent < 95 ? "group" : "service-principal";
    }

    private String address(FindingMix finding, String kind, boolean owner, long account, int user) {
        if (kind.equals("microsoft-account")) {
            return "person" + account + "." + user + "@personal-mail.example";
        }
        String domain = owner && finding == FindingMix.UNKNOWN_TENANT
                ? "unclaimed" + account + ".test"
                : companies.domain(company(account));
        return (user % 5 == 4 ? "Łucja." : "user") + user + "@" + domain;
    }
}
