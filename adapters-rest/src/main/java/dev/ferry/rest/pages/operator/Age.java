package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.PageContext;
import java.time.Duration;

/** How long something took, or takes, as people say it. */
final class Age {
    private Age() {}

    /** In the largest unit of which there is more than one. */
    static String of(PageContext page, long seconds) {
        Duration age = Duration.ofSeconds(Math.max(0, seconds));
        if (age.toHours() >= 48) {
            return page.text("page.age.days", age.toDays());
        }
        if (age.toMinutes() >= 120) {
            return page.text("page.age.hours", age.toHours());
        }
        return age.toSeconds() >= 120
                ? page.text("page.age.minutes", age.toMinutes())
                : page.text("page.age.seconds", age.toSeconds());
    }
}
