package dev.ferry.application.wave;

import dev.ferry.domain.legacy.LegacyAccount;
import java.util.List;

/**
 * A page of a wave, by which nodes that read the same export mean the same accounts.
 *
 * @param number from 1; 0 is the look before anything is written
 * @param accounts never empty
 */
record NumberedPage(int number, List<LegacyAccount> accounts) {}
