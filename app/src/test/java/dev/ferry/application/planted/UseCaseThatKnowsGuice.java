package dev.ferry.application.planted;

import com.google.inject.Injector;

record UseCaseThatKnowsGuice(Injector injector) {}
