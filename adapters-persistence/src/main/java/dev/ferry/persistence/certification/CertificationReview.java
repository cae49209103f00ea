package dev.ferry.persistence.certification;

import dev.ferry.domain.outcome.Slug;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.util.Arrays;
import java.util.List;

/** How the embedded system reviews what is submitted. */
enum CertificationReview implements Slug {
    /** Each waits for an operator's verdict. */
    MANUAL,
    /** Everything is approved at once. */
    AUTOMATIC;

    public static final Setting SETTING = Setting.of(
            "certification.review",
            "manual",
            "How the embedded certification system reviews what is submitted: manual (it waits for an operator's"
                    + " verdict) or automatic (it is approved at once).");

    public static CertificationReview from(Settings settings) {
        return settings.choice(
                SETTING.key(),
                name -> Arrays.stream(values())
                        .filter(mode -> mode.slug().equals(name))
                        .findFirst(),
                List.of(MANUAL.slug(), AUTOMATIC.slug()));
    }
}
