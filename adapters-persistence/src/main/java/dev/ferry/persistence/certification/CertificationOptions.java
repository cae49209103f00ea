package dev.ferry.persistence.certification;

import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import java.util.List;

/**
 * How the embedded system works.
 *
 * @param platformVersion the latest version of the Business Applications Platform
 */
public record CertificationOptions(CertificationReview review, String platformVersion) {
    private static final Setting PLATFORM_VERSION = Setting.of(
            "certification.platform-version",
            "10.0",
            "The latest version of the Business Applications Platform, which a submission has to name.");

    public static final List<Setting> SETTINGS = List.of(CertificationReview.SETTING, PLATFORM_VERSION);

    public static CertificationOptions from(Settings settings) {
        return new CertificationOptions(CertificationReview.from(settings), settings.text(PLATFORM_VERSION.key()));
    }
}
