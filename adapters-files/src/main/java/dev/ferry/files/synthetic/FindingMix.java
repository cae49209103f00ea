package dev.ferry.files.synthetic;

/** The findings that synthetic accounts have, with how many in a thousand have each. */
enum FindingMix {
    READY(770),
    MPN_MISSING(45),
    MPN_MALFORMED(15),
    MPN_UNKNOWN(15),
    TENANT_MISMATCH(45),
    UNKNOWN_TENANT(30),
    WORK_EMAIL_NEEDED(45),
    NO_OWNER(35);

    private final int perMille;

    FindingMix(int perMille) {
        this.perMille = perMille;
    }

    static FindingMix of(SeededRandom random, long account) {
        // with another purpose, a seed would give another export
        int left = random.below(1000, account, "fate");
        for (FindingMix finding : values()) {
            left -= finding.perMille;
            if (left < 0) {
                return finding;
            }
        }
        return READY;
    }
}
