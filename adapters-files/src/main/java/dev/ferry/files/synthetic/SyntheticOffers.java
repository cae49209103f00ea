package dev.ferry.files.synthetic;

/**
 * The offers of a synthetic export: a third of the accounts have some, mostly published and listed, of Dynamics 365 for
 * the most part. Beside one draft in four stands a listed offer that looks like it, and mostly lacks something.
 */
record SyntheticOffers(SeededRandom random) {
    private static final Shares KINDS = Shares.of(
            "dynamics-365-customer-engagement:450",
            "dynamics-365-operations:250",
            "dynamics-365-business-central:150",
            "other:150");
    private static final Shares SITUATIONS = Shares.of("published:550", "draft:270", "not-detected:180");
    private static final String[] PRODUCTS = {
        "Field Service", "Ledger", "Warehouse", "Route Planner", "Payroll", "Sales Desk", "Fleet", "Care Plans"
    };
    private static final String[] SUFFIXES = {"", " for Dynamics 365", " Online", " 365"};
    private static final String[] MARKETS = {"SE;NL;FR;US", "SE;NO;DK;FI", "DE;AT;CH", "US;CA", "GB"};

    /** What of an offer the others of its account depend on. */
    private record Written(int rows, boolean draft) {}

    int write(long account, RowOut out) {
        int offers = random.chance(330, account, "offers") ? 1 + random.below(3, account, "how-many") : 0;
        int rows = 0;
        for (int offer = 0; offer < offers; offer++) {
            Written written = write(account, offer, out);
            rows += written.rows();
            if (written.draft() && random.chance(250, number(account, offer), "look-alike")) {
                rows += writeLookAlike(account, offer, out);
            }
        }
        return rows;
    }

    private static long number(long account, int offer) {
        return account * 10 + offer;
    }

    private Written write(long account, int offer, RowOut out) {
        long number = number(account, offer);
        int bad = random.chance(2, number, "bad-offer") ? random.below(5, number, "how") : -1;
        String situation = SITUATIONS.of(random, number, "situation");
        boolean published = situation.equals("published");
        boolean draft = situation.equals("draft");
        boolean listed = random.chance(listedPerMille(published, draft), number, "listed");
        String id = "offer-" + offer;
        String[] cells = {
            SyntheticAccounts.id(account),
            bad == 0 ? "an offer" : id,
            bad == 1 ? "" : name(number) + random.of(SUFFIXES, number, "suffix") + " ✓",
            bad == 2 ? "game" : KINDS.of(random, number, "kind"),
            situation,
            Boolean.toString(listed),
            listed ? url(account, id) : "",
            flag(number, "embed", published ? 120 : 0),
            flag(number, "co-sell", published ? 200 : 0),
            flag(number, "certified", published ? 450 : 0),
            flag(number, "premium", 250),
            legalEntity(account),
            contacts(number),
            random.chance(700, number, "collateral") ? "deck.pdf;one pager.pdf" : "",
            random.of(MARKETS, number, "markets"),
            bad == 4 ? "{\"cover\":{}}" : pages(number, draft)
        };
        out.write(cells);
        if (bad == 3) {
            out.write(cells);
        }
        return new Written(bad == 3 ? 2 : 1, draft);
    }

    /** A few drafts are listed all the same, which is a warning. */
    private static int listedPerMille(boolean published, boolean draft) {
        if (draft) {
            return 5;
        }
        return published ? 800 : 0;
    }

    private int writeLookAlike(long account, int offer, RowOut out) {
        long number = number(account, offer);
        String id = "listed-" + offer;
        out.write(
                SyntheticAccounts.id(account),
                id,
                name(number) + random.of(SUFFIXES, number, "other suffix") + " ✓",
                KINDS.of(random, number, "kind"),
                "published",
                "true",
                url(account, id),
                "false",
                flag(number, "co-sell", 200),
                "true",
                "false",
                random.chance(300, number, "other entity") ? "Contoso " + account + " Ltd" : legalEntity(account),
                random.chance(500, number, "lacks contacts") ? "" : contacts(number),
                random.chance(600, number, "lacks collateral") ? "" : "deck.pdf;one pager.pdf",
                random.chance(300, number, "lacks markets") ? "SE" : random.of(MARKETS, number, "markets"),
                "");
        return 1;
    }

    private String name(long number) {
        return random.of(PRODUCTS, number, "product") + ' ' + number;
    }

    private static String url(long account, String id) {
        return "https://appsource.example/product/" + SyntheticAccounts.id(account) + "." + id;
    }

    private String legalEntity(long account) {
        return random.chance(600, account, "legal entity") ? "Contoso " + account + " AB" : "";
    }

    private static String contacts(long number) {
        return "desk" + number + "@contacts.example";
    }

    /** Of some drafts content was given earlier, and of a few all of it. */
    private String pages(long number, boolean draft) {
        if (!draft || !random.chance(400, number, "pages")) {
            return "";
        }
        String listing = "\"listing\":{\"summary\":\"What it does, in a line\",\"searchKeywords\":[\"erp\",\"cloud\"]";
        return random.chance(250, number, "complete")
                ? "{" + listing
                        + ",\"description\":\"All that it"
                        + " does\",\"privacyPolicyUrl\":\"https://contoso.example/privacy\","
                        + "\"helpUrl\":\"https://contoso.example/help\",\"logoUrl\":\"https://contoso.example/logo.png\","
                        + "\"screenshotUrls\":[\"https://contoso.example/1.png\"]},"
                        + "\"setup\":{\"callToAction\":\"free-trial\"},"
                        + "\"properties\":{\"categories\":[\"Finance\"],\"appVersion\":\"1.0\","
                        + "\"termsOfUseUrl\":\"https://contoso.example/terms\"},"
                        + "\"technical\":{\"packageUrl\":\"https://contoso.example/package.zip\"},"
                        + "\"leads\":{\"destination\":\"none\"}}"
                : "{" + listing + "}}";
    }

    private String flag(long number, String purpose, int perMille) {
        return Boolean.toString(random.chance(perMille, number, purpose));
    }
}
