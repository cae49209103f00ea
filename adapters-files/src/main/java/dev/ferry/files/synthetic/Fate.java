package dev.ferry.files.synthetic;

/** What a synthetic account is to show; how many in a thousand do. */
enum Fate {
    READY(770),
    MPN_MISSING(45),
    MPN_MALFORMED(15),
    MPN_UNKNOWN(15),
    TENANT_MISMATCH(45),
    UNKNOWN_TENANT(30),
    WORK_EMAIL_NEEDED(45),
    NO_OWNER(35);

    private final int perMille;

    Fate(int perMille) {
        this.perMille = perMille;
    }

    static Fate of(SeededRandom random, long account) {
        int left = random.below(1000, account, "fate");
        for (Fate fate : values()) {
            left -= fate.perMille;
            if (left < 0) {
                return fate;
            }
        }
        return READY;
    }
}
