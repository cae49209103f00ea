package dev.ferry.application.wave;

import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.identity.Requester;
import java.time.Instant;

/**
 * A wave as it was asked for.
 *
 * @param began when
 */
record WaveOrder(Requester who, WaveRequest request, WaveWatch watch, Instant began) {}
