package dev.ferry.application.migration;

import dev.ferry.domain.identity.Requester;
import java.time.Instant;

/**
 * A wave as it was asked for.
 *
 * @param began when
 */
record WaveOrder(Requester who, WaveRequest request, WaveWatch watch, Instant began) {}
