package dev.ferry.application.account;

import dev.ferry.domain.legacy.LegacyAccount;

/**
 * An account as the legacy portal shows it.
 *
 * @param readOnly whether its settings are managed in Partner Center now (R13)
 */
public record LegacyView(LegacyAccount account, boolean readOnly) {}
