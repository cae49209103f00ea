package dev.ferry.testkit.migration;

import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.outcome.PortUnavailable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who runs which wave, and who does which of its pages. */
final class WaveBoard {
    private final Map<Integer, Member> members;
    private final Map<Integer, Page> pages;
    private String wave;
    private boolean ended;
    private int lastShare;

    private record Member(String node, boolean alive) {}

    private record Page(int share, Optional<WaveCounts> counts) {
        boolean done() {
            return counts.isPresent();
        }
    }

    WaveBoard() {
        this(new HashMap<>(), new HashMap<>(), "");
    }

    private WaveBoard(Map<Integer, Member> members, Map<Integer, Page> pages, String wave) {
        this.members = members;
        this.pages = pages;
        this.wave = wave;
    }

    WaveBoard copy() {
        WaveBoard copy = new WaveBoard(new HashMap<>(members), new HashMap<>(pages), wave);
        copy.ended = ended;
        copy.lastShare = lastShare;
        return copy;
    }

    /** A node's place in a wave; nothing while others run another one. */
    record Place(int share, boolean began) {}

    Optional<Place> join(String node, boolean alive, String coming) {
        boolean others = members.values().stream()
                .anyMatch(one -> one.alive() && !one.node().equals(node));
        if (others && !wave.equals(coming)) {
            return Optional.empty();
        }
        if (others) {
            Map.copyOf(members).forEach((share, member) -> {
                if (member.node().equals(node)) {
                    leave(share);
                }
            });
        } else {
            members.clear();
            pages.clear();
            wave = coming;
            ended = false;
        }
        members.put(++lastShare, new Member(node, alive));
        return Optional.of(new Place(lastShare, !others));
    }

    PageClaim claim(int share, int number) {
        requireMember(share);
        Page page = pages.get(number);
        if (page != null && page.done()) {
            return PageClaim.DONE;
        }
        if (page != null && page.share() != share && lives(page.share())) {
            return PageClaim.ANOTHERS;
        }
        pages.put(number, new Page(share, Optional.empty()));
        return PageClaim.MINE;
    }

    private boolean lives(int share) {
        Member member = members.get(share);
        return member != null && member.alive();
    }

    boolean done(int share, int number, WaveCounts counts) {
        requireMember(share);
        Page page = pages.get(number);
        boolean mine = page != null && page.share() == share && !page.done();
        if (mine) {
            pages.put(number, new Page(share, Optional.of(counts)));
        }
        return mine;
    }

    WaveCounts counts(int share) {
        requireMember(share);
        return pages.values().stream()
                .flatMap(page -> page.counts().stream())
                .reduce(WaveCounts.NONE, WaveCounts::plus);
    }

    boolean end(int share) {
        requireMember(share);
        boolean first = !ended;
        ended = true;
        return first;
    }

    void leave(int share) {
        members.remove(share);
        pages.values().removeIf(page -> page.share() == share && !page.done());
    }

    private void requireMember(int share) {
        if (!members.containsKey(share)) {
            throw new PortUnavailable(InMemoryWaveClaims.SYSTEM);
        }
    }
}
