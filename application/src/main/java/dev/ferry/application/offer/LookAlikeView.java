package dev.ferry.application.offer;

import dev.ferry.domain.catalog.Lacks;
import dev.ferry.domain.catalog.LookAlike;
import java.util.Optional;

/**
 * A look-alike of a draft as who asks may see it.
 *
 * @param lacks what the draft has and that one lacks; absent where who asks is neither owner nor manager there
 */
public record LookAlikeView(LookAlike lookAlike, Optional<Lacks> lacks) {}
