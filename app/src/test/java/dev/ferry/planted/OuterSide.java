package dev.ferry.planted;

import dev.ferry.planted.inner.InnerSide;

public record OuterSide(InnerSide inner) {}
