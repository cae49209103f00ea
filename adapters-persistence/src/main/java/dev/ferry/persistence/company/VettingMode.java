package dev.ferry.persistence.company;

import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.util.Arrays;
import java.util.List;

/** How the embedded registry vets those who enrol. */
public enum VettingMode implements Slug {
    /** Everybody is accepted at once. */
    AUTOMATIC(MembershipState.ACTIVE),
    /** Each waits for an operator's decision. */
    MANUAL(MembershipState.NOT_VETTED);

    public static final Setting SETTING = Setting.of(
            "memberships.vetting",
            "automatic",
            "How the embedded registry vets a company that enrols: automatic (accepted at once) or manual (it waits"
                    + " for an operator's decision).");

    private final MembershipState stateAtFirst;

    VettingMode(MembershipState stateAtFirst) {
        this.stateAtFirst = stateAtFirst;
    }

    public static VettingMode from(Settings settings) {
        return settings.choice(
                SETTING.key(),
                name -> Arrays.stream(values())
                        .filter(mode -> mode.slug().equals(name))
                        .findFirst(),
                List.of(AUTOMATIC.slug(), MANUAL.slug()));
    }

    MembershipState stateAtFirst() {
        return stateAtFirst;
    }
}
