package dev.ferry.persistence.figure;

import com.google.inject.AbstractModule;
import dev.ferry.domain.figure.Figures;

/** Figures, day by day. */
public final class FigureModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Figures.class).to(JooqFigures.class);
    }
}
