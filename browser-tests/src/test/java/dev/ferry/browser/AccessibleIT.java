package dev.ferry.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page, before axe: WCAG 2.2 AA and what is good practice besides, light and dark. */
@ExtendWith(Browsing.class)
class AccessibleIT {

    @Test
    void theSignInIs(Harbour harbour) {
        try (Visitor visitor = harbour.stranger(Harbour.desk())) {
            visitor.open("/");
            Inspection.of(visitor, "sign-in");
        }
    }
}
