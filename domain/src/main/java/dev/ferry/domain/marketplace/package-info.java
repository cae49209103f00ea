/** What an account does once for all its offers: marketplace enrolment, agreements, billing (R19, R20). */
@NullMarked
package dev.ferry.domain.marketplace;

import org.jspecify.annotations.NullMarked;
