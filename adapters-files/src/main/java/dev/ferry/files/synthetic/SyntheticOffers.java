package dev.ferry.files.synthetic;

/** The offers of a synthetic export: a third of the accounts have some, of every kind in every situation. */
record SyntheticOffers(SeededRandom random) {
    private static final String[] KINDS = {
        "dynamics-365-customer-engagement", "dynamics-365-operations", "dynamics-365-business-central", "other"
    };
    private static final String[] SITUATIONS = {"published", "draft", "not-detected"};

    int write(long account, RowOut out) {
        int offers = random.chance(330, account, "offers") ? 1 + random.below(3, account, "how-many") : 0;
        int rows = 0;
        for (int offer = 0; offer < offers; offer++) {
            rows += write(account, offer, out);
        }
        return rows;
    }

    private int write(long account, int offer, RowOut out) {
        long number = account * 10 + offer;
        int bad = random.chance(2, number, "bad-offer") ? random.below(4, number, "how") : -1;
        boolean listed = random.chance(400, number, "listed");
        String id = "offer-" + offer;
        String[] cells = {
            SyntheticAccounts.id(account),
            bad == 0 ? "an offer" : id,
            bad == 1 ? "" : "Offer " + offer + " ✓",
            bad == 2 ? "game" : random.of(KINDS, number, "kind"),
            random.of(SITUATIONS, number, "situation"),
            Boolean.toString(listed),
            listed ? "https://appsource.example/product/" + SyntheticAccounts.id(account) + "." + id : "",
            flag(number, "embed"),
            flag(number, "co-sell"),
            flag(number, "certified"),
            flag(number, "premium"),
            "",
            "desk" + number + "@contacts.example",
            random.chance(500, number, "collateral") ? "deck.pdf;one pager.pdf" : "",
            "SE;NL;FR;US"
        };
        out.write(cells);
        if (bad == 3) {
            out.write(cells);
        }
        return bad == 3 ? 2 : 1;
    }

    private String flag(long number, String purpose) {
        return Boolean.toString(random.chance(300, number, purpose));
    }
}
