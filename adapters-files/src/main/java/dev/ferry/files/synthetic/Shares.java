package dev.ferry.files.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Words, each with how many in a thousand are to be it. */
record Shares(List<Share> all) {
    private record Share(String word, int perMille) {}

    /** Each as {@code word:share}; together a thousand. */
    static Shares of(String... shares) {
        List<Share> all = new ArrayList<>();
        for (String share : shares) {
            int colon = share.indexOf(':');
            all.add(new Share(share.substring(0, colon), Integer.parseInt(share.substring(colon + 1))));
        }
        return new Shares(List.copyOf(all));
    }

    String of(SeededRandom random, long number, String purpose) {
        int left = random.below(1000, number, purpose);
        for (Share share : all) {
            left -= share.perMille();
            if (left < 0) {
                return share.word();
            }
        }
        return all.getLast().word();
    }
}
