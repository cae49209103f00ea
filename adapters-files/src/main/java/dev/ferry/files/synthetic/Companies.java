package dev.ferry.files.synthetic;

import java.util.UUID;

/** The companies of a synthetic export: one tenant and one membership each. */
record Companies(SeededRandom random, long count) {
    private static final Place[] PLACES = Place.values();
    private static final String[] STATES = {"inactive", "not-vetted", "awaiting-membership-center"};

    Place place(long company) {
        return PLACES[random.below(PLACES.length, company, "place")];
    }

    String name(long company) {
        return place(company).company(random, company);
    }

    /** A name that nobody can register; every tenth is in the script of its place. */
    String domain(long company) {
        return company % 10 == 0 ? place(company).label() + company + ".example" : "company" + company + ".example";
    }

    String tenant(long company) {
        long high = (random.bits(company, "tenant") & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.bits(company, "tenant-low") & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    String mpnId(long company) {
        return Long.toString(1_000_000 + 7 * company);
    }

    int writeTenant(long company, RowOut out) {
        String id = tenant(company);
        String domains = domain(company);
        if (company % 10 == 0) {
            domains += ";company" + company + ".test";
        }
        if (random.chance(10, company, "contested")) {
            domains += ";" + domain((company + 1) % count);
        }
        if (!random.chance(2, company, "bad-tenant")) {
            out.write(id, name(company), domains);
            return 1;
        }
        return switch (random.below(4, company, "how")) {
            case 0 -> one(out, id, name(company), "not a domain");
            case 1 -> one(out, "{" + company + "}", name(company), domains);
            case 2 -> one(out, id, "", domains);
            default -> one(out, id, name(company), domains) + one(out, id, "again", domains);
        };
    }

    int writeMembership(long company, RowOut out) {
        String state = random.chance(90, company, "lapsed") ? random.of(STATES, company, "state") : "active";
        String kind = random.chance(30, company, "location")
                ? "location"
                : random.chance(500, company, "said") ? "global" : "";
        if (!random.chance(2, company, "bad-membership")) {
            out.write(mpnId(company), tenant(company), state, kind, name(company));
            return 1;
        }
        return switch (random.below(4, company, "how")) {
            case 0 -> one(out, "MPN" + company, tenant(company), state, kind, "");
            case 1 -> one(out, mpnId(company), tenant(company), "lapsed", kind, "");
            case 2 -> one(out, mpnId(company), tenant(company + count), state, kind, "");
            default ->
                one(out, mpnId(company), tenant(company), state, kind, "")
                        + one(out, mpnId(company), tenant(company), state, kind, "");
        };
    }

    private static int one(RowOut out, String... cells) {
        out.write(cells);
        return 1;
    }
}
